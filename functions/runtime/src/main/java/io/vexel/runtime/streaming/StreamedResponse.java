package io.vexel.runtime.streaming;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The response to one invocation, sent while it is written: each flush makes a chunk of HTTP/1.1.
 * It has a socket of its own, because an error in the middle is told in trailers, which no HTTP
 * client of the JDK can send.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html#runtimes-custom-response-streaming">Response
 *     streaming in custom runtimes</a>
 */
final class StreamedResponse extends OutputStream {
  private static final int ENOUGH = 32 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (\\d{3})\\b");
  private static final byte[] NO_TRAILERS = ascii("0\r\n\r\n");

  /** Lies between what the gateway is told and what its caller is. */
  private static final byte[] DELIMITER = new byte[8];

  private final URI address;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private @Nullable Socket socket;
  private boolean lost;

  StreamedResponse(URI address) {
    this.address = address;
  }

  /** What the gateway is told before the body: status and headers, as JSON. */
  void prelude(String json) {
    waiting.writeBytes(json.getBytes(StandardCharsets.UTF_8));
    waiting.writeBytes(DELIMITER);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    refuseIfLost();
    waiting.write(bytes, offset, length);
    if (waiting.size() >= ENOUGH) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    refuseIfLost();
    if (waiting.size() > 0) {
      ByteArrayOutputStream chunk = new ByteArrayOutputStream(waiting.size() + 16);
      chunk.writeBytes(ascii(Integer.toHexString(waiting.size()) + "\r\n"));
      waiting.writeTo(chunk);
      chunk.writeBytes(ascii("\r\n"));
      waiting.reset();
      send(chunk.toByteArray());
    }
  }

  /** Whether anything has been sent; after that, an error goes into the trailers. */
  boolean begun() {
    return socket != null;
  }

  /** Whether the connection broke: nobody reads this any more. */
  boolean lost() {
    return lost;
  }

  /**
   * Sends the rest and the end.
   *
   * @throws RuntimeApi.Unexpected if Lambda does not accept the response
   */
  void end() throws IOException {
    flush();
    expectAccepted(send(NO_TRAILERS));
  }

  /**
   * Sends the rest, and that the function failed.
   *
   * @throws RuntimeApi.Unexpected if Lambda does not accept the response
   */
  void fail(Failure failure) throws IOException {
    flush();
    byte[] trailers =
        ascii(
            "0\r\nLambda-Runtime-Function-Error-Type: "
                + failure.type()
                + "\r\nLambda-Runtime-Function-Error-Body: "
                + Base64.getEncoder().encodeToString(failure.json())
                + "\r\n\r\n");
    expectAccepted(send(trailers));
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // What was accepted, or lost, stays so.
      }
    }
  }

  private Socket send(byte[] bytes) throws IOException {
    try {
      Socket connected = socket;
      if (connected == null) {
        connected = new Socket(address.getHost(), address.getPort());
        socket = connected;
        connected.setTcpNoDelay(true);
        connected.getOutputStream().write(head());
      }
      connected.getOutputStream().write(bytes);
      return connected;
    } catch (IOException e) {
      lost = true;
      throw e;
    }
  }

  private byte[] head() {
    return ascii(
        String.join(
            "\r\n",
            "POST " + address.getPath() + " HTTP/1.1",
            "Host: " + address.getAuthority(),
            "Content-Type: application/vnd.awslambda.http-integration-response",
            "Lambda-Runtime-Function-Response-Mode: streaming",
            "Transfer-Encoding: chunked",
            "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body",
            "Connection: close",
            "",
            ""));
  }

  /** Lambda answers when it has passed everything on, which takes as long as its caller reads. */
  private void expectAccepted(Socket sent) throws IOException {
    String line = statusLine(sent.getInputStream());
    Matcher matcher = STATUS.matcher(line);
    if (!matcher.lookingAt()) {
      lost = true;
      throw new EOFException("the Runtime API hung up on a response");
    }
    int status = Integer.parseInt(matcher.group(1));
    if (status != HttpURLConnection.HTTP_ACCEPTED) {
      throw new RuntimeApi.Unexpected(address.getPath(), status);
    }
  }

  private String statusLine(InputStream in) throws IOException {
    try {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n' && line.length() < 100; c = in.read()) {
        line.append((char) c);
      }
      return line.toString();
    } catch (IOException e) {
      lost = true;
      throw e;
    }
  }

  private void refuseIfLost() throws IOException {
    if (lost) {
      throw new IOException("nobody reads this response any more");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
