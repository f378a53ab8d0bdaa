package io.vexel.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The folder with everything that survives a restart, used by one host at a time. */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing, readable for its owner only.
   *
   * @throws LocalHost.CannotStart if another host uses it
   */
  static DataFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    restrict(folder, "rwx------");
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new LocalHost.CannotStart(
          "Another Vexel is using the data in "
              + folder
              + ".\nStop it, or choose another folder: make run DATA=.vexel-2");
    }
    return new DataFolder(folder, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  Path database() {
    return folder.resolve("database");
  }

  /** The secret kept in a file, made at the first call. */
  String secret(String file, Supplier<String> make) throws IOException {
    Path path = folder.resolve(file);
    Optional<String> known = read(path);
    if (known.isPresent()) {
      return known.get();
    }
    String made = make.get();
    Path whole = folder.resolve(file + ".new");
    Files.deleteIfExists(whole);
    Files.createFile(whole);
    restrict(whole, "rw-------");
    Files.writeString(whole, made);
    Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  private static Optional<String> read(Path path) throws IOException {
    return Files.exists(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
