package io.vexel.adapters.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A provider down to its bytes: it reads a request and then writes whatever it is told. */
final class RawProvider implements AutoCloseable {
  static final String STREAM =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  /** What is written after a request was read. */
  interface Play {
    void on(RawProvider provider, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket listening;
  private final Play play;
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final CountDownLatch received = new CountDownLatch(1);
  private final CountDownLatch abandoned = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);

  RawProvider(Play play) throws IOException {
    this.play = play;
    listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** A provider that sends these events and ends the stream as it should. */
  static RawProvider streaming(String... events) throws IOException {
    return new RawProvider((provider, out) -> {
      begin(out);
      for (String event : events) {
        event(out, event);
      }
      end(out);
    });
  }

  /** A provider that answers with a status. */
  static RawProvider answering(int status, String headers, String body) throws IOException {
    return new RawProvider((provider, out) ->
        write(
            out,
            "HTTP/1.1 %d -\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, headers, body.length(), body)));
  }

  static void begin(OutputStream out) throws IOException {
    write(out, STREAM);
    event(out, "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}");
  }

  static void text(OutputStream out, String text) throws IOException {
    event(out, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}");
  }

  static void event(OutputStream out, String data) throws IOException {
    chunk(out, "data: " + data + "\n\n");
  }

  static void chunk(OutputStream out, String text) throws IOException {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    write(out, Integer.toHexString(length) + "\r\n" + text + "\r\n");
  }

  static void end(OutputStream out) throws IOException {
    event(out, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
    event(out, "[DONE]");
    write(out, "0\r\n\r\n");
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Keeps the connection open, saying nothing, until the test is over. */
  void hang() throws InterruptedException {
    closing.await();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      requests.add(request(socket.getInputStream()));
      received.countDown();
      Thread.ofVirtual().start(() -> watch(socket));
      play.on(this, socket.getOutputStream());
    } catch (IOException e) {
      abandoned.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(Socket socket) {
    try {
      if (socket.getInputStream().read() < 0) {
        abandoned.countDown();
      }
    } catch (IOException e) {
      abandoned.countDown();
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("no request");
      }
      head.append((char) read);
    }
    Matcher length = LENGTH.matcher(head);
    byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    return head + new String(body, StandardCharsets.UTF_8);
  }

  /** Head and body of each request so far. */
  Queue<String> requests() {
    return requests;
  }

  CountDownLatch received() {
    return received;
  }

  /** Open until a client closes its connection. */
  CountDownLatch abandoned() {
    return abandoned;
  }

  String baseUrl() {
    return "http://127.0.0.1:" + listening.getLocalPort() + "/v1";
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    listening.close();
  }
}
