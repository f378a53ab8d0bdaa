package io.vexel.adapters.mongo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Keeps many short lines as one value: a text, or where that is long the same text deflated (RFC
 * 1950). A list of hundreds takes many times as long on the way; and the events of a batch are so
 * alike that less than a tenth of their bytes is left, which are written, sent and kept instead.
 */
final class PackedLines {
  /** Stands in no JSON on one line. */
  private static final String BETWEEN = "\n";

  /** Below this many characters it would cost more than it brings. */
  private static final int LONG = 4096;

  private static final int BUFFER = 8192;

  private PackedLines() {}

  /** What is to be stored for these lines, each without line breaks and none empty. */
  static Object pack(List<String> lines) {
    String text = String.join(BETWEEN, lines);
    return text.length() < LONG ? text : new Binary(deflated(text));
  }

  /** The lines in this field; earlier versions kept a list. */
  static List<String> unpack(Document from, String field) {
    return switch (from.get(field)) {
      case Binary packed -> split(inflated(packed.getData()));
      case String text -> split(text);
      case null, default -> Fields.texts(from, field);
    };
  }

  private static List<String> split(String text) {
    return List.of(text.split(BETWEEN));
  }

  private static byte[] deflated(String text) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static String inflated(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          throw new IllegalStateException("a stored text ends before its end");
        }
        out.write(buffer, 0, read);
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalStateException("a stored text cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
