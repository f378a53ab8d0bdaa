package io.vexel.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small archives in the place of the built ones: templates do not depend on what is in them. */
final class Placeholders {
  private static final Artifacts ARTIFACTS = made();

  private Placeholders() {}

  static Artifacts artifacts() {
    return ARTIFACTS;
  }

  /** A site of three pages, and the functions that the edge gets. */
  static Site site() {
    return Site.read(Path.of("src/test/resources/site"), Path.of("../frontend-static"));
  }

  private static Artifacts made() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "placeholders"));
      return new Artifacts(
          archive(folder.resolve("function.zip")),
          archive(folder.resolve("dependencies.zip")),
          archive(folder.resolve("models.zip")),
          archive(folder.resolve("streaming.zip")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path archive(Path path) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      ZipEntry entry = new ZipEntry(path.getFileName() + ".txt");
      entry.setTime(0);
      zip.putNextEntry(entry);
    }
    return path;
  }
}
