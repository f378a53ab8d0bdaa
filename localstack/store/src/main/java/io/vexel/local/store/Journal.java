package io.vexel.local.store;

import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Files beside the store with the changes that it does not have yet, one record after the other: so
 * a change is kept by one small write at an end, where the store would write whole pages. A record
 * is its length (4 bytes), its checksum (4), its number (8) and the changes; one that was torn by a
 * sudden death ends its file.
 */
final class Journal implements AutoCloseable {
  private static final int HEADER = 16;
  private static final String SUFFIX = ".journal-";

  private final Path store;
  private long file;
  private FileOutputStream out;
  private long size;
  private long last;

  private Journal(Path store, long file, long last) throws IOException {
    this.store = store;
    this.file = file;
    this.out = new FileOutputStream(path(file).toFile());
    this.last = last;
  }

  /**
   * Hands over what the store lacks and begins a new file; the earlier ones stay until {@link
   * #forget}.
   *
   * @param known the number of the last record that the store has
   */
  static Journal open(Path store, long known, Consumer<ByteBuffer> missing) {
    try {
      long last = known;
      List<Long> files = files(store);
      for (long earlier : files) {
        last = replay(path(store, earlier), last, missing);
      }
      return new Journal(store, files.isEmpty() ? 1 : files.getLast() + 1, last);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was kept beside " + store, e);
    }
  }

  private static long replay(Path file, long known, Consumer<ByteBuffer> missing)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    long last = known;
    try {
      while (bytes.hasRemaining()) {
        ByteBuffer record = record(bytes);
        long number = record.getLong();
        if (number == last + 1) {
          missing.accept(record);
          last = number;
        }
      }
    } catch (EOFException torn) {
      // Whoever wrote it was never told that it is kept.
      return last;
    }
    return last;
  }

  /** The next record without length and checksum. */
  private static ByteBuffer record(ByteBuffer bytes) throws EOFException {
    if (bytes.remaining() < HEADER) {
      throw new EOFException();
    }
    int length = bytes.getInt();
    int checksum = bytes.getInt();
    if (length < Long.BYTES || length > bytes.remaining()) {
      throw new EOFException();
    }
    ByteBuffer record = bytes.slice(bytes.position(), length);
    if (checksum(record.duplicate()) != checksum) {
      throw new EOFException();
    }
    bytes.position(bytes.position() + length);
    return record;
  }

  private static int checksum(ByteBuffer record) {
    CRC32C sum = new CRC32C();
    sum.update(record);
    return (int) sum.getValue();
  }

  /**
   * Keeps changes in the file. After a failure nothing of them counts as kept, and the next record
   * begins another file, since this one may end in half a record.
   */
  synchronized void append(ByteBuffer changes) {
    int length = Long.BYTES + changes.remaining();
    ByteBuffer record = ByteBuffer.allocate(HEADER + changes.remaining());
    record.putInt(length).putInt(0).putLong(last + 1).put(changes);
    record.putInt(Integer.BYTES, checksum(record.slice(2 * Integer.BYTES, length)));
    try {
      out.write(record.array());
    } catch (IOException e) {
      turn();
      throw new UncheckedIOException("cannot write beside " + store, e);
    }
    last++;
    size += record.capacity();
  }

  /** The number of the last record. */
  synchronized long last() {
    return last;
  }

  /** Bytes in the file since it was begun. */
  synchronized long size() {
    return size;
  }

  /**
   * Begins another file.
   *
   * @return its number, for {@link #forget}
   */
  synchronized long turn() {
    try {
      FileOutputStream next = new FileOutputStream(path(file + 1).toFile());
      out.close();
      out = next;
      file++;
      size = 0;
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin another file beside " + store, e);
    }
  }

  /** Removes the files before the one of this number: the store has what is in them. */
  void forget(long before) {
    try {
      for (long earlier : files(store)) {
        if (earlier < before) {
          Files.deleteIfExists(path(earlier));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove what is no longer needed beside " + store, e);
    }
  }

  /** Ends, and removes all files: the store has everything. */
  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot end the file beside " + store, e);
    }
    forget(Long.MAX_VALUE);
  }

  private Path path(long number) {
    return path(store, number);
  }

  private static Path path(Path store, long number) {
    return store.resolveSibling(store.getFileName() + SUFFIX + number);
  }

  /** The numbers of all files, in their order. */
  private static List<Long> files(Path store) throws IOException {
    String prefix = store.getFileName() + SUFFIX;
    List<Long> numbers = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(Objects.requireNonNull(store.getParent()), prefix + "*")) {
      for (Path one : found) {
        numbers.add(Long.parseLong(String.valueOf(one.getFileName()).substring(prefix.length())));
      }
    }
    Collections.sort(numbers);
    return numbers;
  }
}
