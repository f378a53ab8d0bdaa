package io.vexel.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import io.vexel.local.site.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GatewayTest {
  private static final String NONE = "";

  @TempDir private Path files;
  private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(files.resolve("index.html"), "<h1>home</h1>".repeat(100));
    Files.createDirectories(files.resolve("agents/_/chat"));
    Files.writeString(files.resolve("agents/_/chat/index.html"), "chat");
    Files.writeString(files.resolve("404.html"), "no such page");
    gateway = new Gateway(0, new Site(files));
    gateway.start(GatewayTest::api, request -> Reply.text(421, "text/plain", "not for you"));
  }

  private static Reply api(Request request) {
    return Reply.text(
        200,
        "text/plain",
        "%s %s %s from %s"
            .formatted(request.method(), request.path(), request.parameters(), request.address()));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void api_paths_go_to_the_application_with_query_and_address() throws IOException {
    assertThat(get("/api/v1/agents?limit=3", host("localhost"), NONE))
        .endsWith("GET /api/v1/agents {limit=3} from 127.0.0.1");
    assertThat(get("/health", host("localhost"), NONE)).contains("GET /health");
    assertThat(get("/.well-known/jwks.json", host("localhost"), NONE)).contains("GET /.well-known");
  }

  @Test
  void everything_else_is_the_site() throws IOException {
    assertThat(get("/", host("localhost"), NONE)).contains("<h1>home</h1>");
    assertThat(get("/agents/0123/chat/", host("localhost"), NONE)).endsWith("chat");
    assertThat(get("/healthy", host("localhost"), NONE)).startsWith("HTTP/1.1 404");
    assertThat(get("/../../etc/passwd", host("localhost"), NONE)).startsWith("HTTP/1.1 404");
    assertThat(get("/%2e%2e/pom.xml", host("localhost"), NONE)).startsWith("HTTP/1.1 404");
  }

  @Test
  void only_loopback_names_with_our_port_are_answered() throws IOException {
    for (String name : new String[] {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"}) {
      assertThat(get("/api/v1/x", host(name), NONE)).startsWith("HTTP/1.1 200");
    }
    for (String name : new String[] {"evil.example", "localhost.evil.example", "127.0.0.2"}) {
      assertThat(get("/api/v1/x", host(name), NONE)).startsWith("HTTP/1.1 421");
      assertThat(get("/", host(name), NONE)).startsWith("HTTP/1.1 421");
    }
    assertThat(get("/api/v1/x", "localhost", NONE)).startsWith("HTTP/1.1 421");
    assertThat(get("/api/v1/x", "localhost:1", NONE)).startsWith("HTTP/1.1 421");
  }

  @Test
  void a_page_that_did_not_change_is_not_sent_again() throws IOException {
    String first = get("/", host("localhost"), NONE);
    String tag = first.lines().filter(line -> line.startsWith("Etag: ")).findFirst().orElseThrow();
    String again = get("/", host("localhost"), "If-None-Match: " + tag.substring(6) + "\r\n");
    assertThat(again).startsWith("HTTP/1.1 304").doesNotContain("home");
  }

  @Test
  void pages_are_compressed_for_those_who_understand() throws IOException {
    assertThat(get("/", host("localhost"), "Accept-Encoding: gzip\r\n"))
        .contains("Content-encoding: gzip")
        .doesNotContain("home");
  }

  @Test
  void brotli_is_preferred_where_the_build_has_left_it() throws IOException {
    Files.writeString(files.resolve("index.html.br"), "smaller");
    assertThat(get("/", host("localhost"), "Accept-Encoding: gzip, deflate, br\r\n"))
        .contains("Content-encoding: br")
        .endsWith("smaller");
    assertThat(get("/", host("localhost"), "Accept-Encoding: gzip, broken\r\n"))
        .contains("Content-encoding: gzip");
    assertThat(get("/", host("localhost"), NONE)).doesNotContain("Content-encoding");
  }

  @Test
  void what_is_written_and_flushed_arrives_before_the_rest_is_written() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    try (Gateway streaming = new Gateway(0, new Site(files))) {
      streaming.start(
          request ->
              Reply.streamed(
                  "text/plain",
                  out -> {
                    out.write("first\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    await(received);
                    out.write("second\n".getBytes(StandardCharsets.UTF_8));
                  }),
          request -> Reply.empty(421));
      try (Socket socket = open(streaming.port());
          BufferedReader lines = reader(socket)) {
        send(socket, "/api/v1/x", "localhost:" + streaming.port(), NONE);
        assertThat(lines.lines().anyMatch("first"::equals)).isTrue();
        received.countDown();
        assertThat(lines.lines().anyMatch("second"::equals)).isTrue();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String host(String name) {
    return name + ":" + gateway.port();
  }

  /** The whole answer to a request as a browser, or somebody worse, might send it. */
  private String get(String path, String host, String moreHeaders) throws IOException {
    try (Socket socket = open(gateway.port());
        BufferedReader lines = reader(socket)) {
      send(socket, path, host, moreHeaders);
      return String.join("\n", lines.lines().toList());
    }
  }

  private static Socket open(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void send(Socket socket, String path, String host, String moreHeaders)
      throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
            .formatted(path, host, moreHeaders);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
