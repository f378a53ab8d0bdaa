package io.vexel.testing.lambda;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One connection of a runtime, read by hand: HTTP servers of the JDK hide where chunks begin, and
 * drop trailers.
 */
final class Wire implements Closeable {
  /** Go's server, which Lambda's Runtime API is, sends longer bodies without their length. */
  private static final int SHORT = 2048;

  private final Socket socket;
  private final InputStream in;

  /** The beginning of a request; names of fields are the same in upper and lower case. */
  record Head(String method, String path, Map<String, String> fields) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /** Takes a piece of a body. */
  interface Pieces {
    void take(byte[] piece) throws IOException;
  }

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** The next request; nothing if the runtime has hung up. */
  Optional<Head> head() throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      return Optional.empty();
    }
    in.reset();
    String[] words = line().split(" ", 3);
    if (words.length != 3) {
      throw new IOException("this is no HTTP");
    }
    return Optional.of(new Head(words[0], words[1], fields()));
  }

  /**
   * Reads a body, each chunk as it comes.
   *
   * @return the trailers
   * @throws EOFException if it breaks off
   */
  Map<String, String> body(Head head, Pieces pieces) throws IOException {
    if (head.field("Transfer-Encoding").equals("chunked")) {
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        pieces.take(exactly(size));
        line();
      }
      return fields();
    }
    String length = head.field("Content-Length");
    if (!length.isEmpty() && !length.equals("0")) {
      pieces.take(exactly(Integer.parseInt(length)));
    }
    return Map.of();
  }

  void answer(int status, Map<String, String> fields, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason(status) + "\r\n");
    fields.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    OutputStream out = socket.getOutputStream();
    if (body.length <= SHORT) {
      head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
      out.write(ascii(head.toString()));
      out.write(body);
    } else {
      head.append("Transfer-Encoding: chunked\r\n\r\n");
      out.write(ascii(head.toString()));
      for (int at = 0; at < body.length; at += SHORT) {
        int size = Math.min(SHORT, body.length - at);
        out.write(ascii(Integer.toHexString(size) + "\r\n"));
        out.write(body, at, size);
        out.write(ascii("\r\n"));
      }
      out.write(ascii("0\r\n\r\n"));
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private int chunkSize() throws IOException {
    String size = line();
    int extension = size.indexOf(';');
    return HexFormat.fromHexDigits(extension < 0 ? size : size.substring(0, extension));
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("a body broke off");
    }
    return bytes;
  }

  private Map<String, String> fields() throws IOException {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("a header without a name");
      }
      String value = line.substring(colon + 1).strip();
      fields.merge(line.substring(0, colon), value, (one, other) -> one + ", " + other);
    }
    return fields;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("a request broke off");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 202 -> "Accepted";
      default -> "Because";
    };
  }
}
