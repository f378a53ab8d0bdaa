package io.vexel.testing.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Zips as Lambda unpacks them: of a function into a folder, of layers over each other. */
public final class Archives {
  private Archives() {}

  /** Unpacks a zip over what is there, with its permissions. */
  public static void unpack(Path zip, Path folder) throws IOException {
    try (FileSystem files =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> entries = Files.walk(files.getPath("/"))) {
      entries.filter(Files::isRegularFile).forEach(entry -> copy(entry, folder));
    }
  }

  private static void copy(Path entry, Path folder) {
    try {
      Path target = folder.resolve(entry.toString().substring(1));
      Files.createDirectories(target.getParent());
      Files.copy(entry, target);
      Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
