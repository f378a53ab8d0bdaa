package io.vexel.blackbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A laptop host in a process of its own, as {@code make run} starts it. */
public final class HostProcess implements AutoCloseable {
  private final Process process;
  private final URI url;
  private final Queue<String> said;

  private HostProcess(Process process, URI url, Queue<String> said) {
    this.process = process;
    this.url = url;
    this.said = said;
  }

  /** Starts a host on a free port and waits until it says that it is ready. */
  public static HostProcess start(Path data, Map<String, String> settings) throws IOException {
    return start(data, freePort(), settings);
  }

  static HostProcess start(Path data, int port, Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "io.vexel.local.Main");
    builder.environment().put("DATA", data.toString());
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("ADMIN_PASSWORD", "only-for-this-test");
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    Queue<String> said = awaitReady(process);
    return new HostProcess(process, URI.create("http://localhost:" + port), said);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Queue<String> awaitReady(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Queue<String> said = new ConcurrentLinkedQueue<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.contains("is ready at")) {
        Thread.ofVirtual().start(() -> keepReading(output, said));
        return said;
      }
    }
    throw new IOException("the host did not start:\n" + String.join("\n", said));
  }

  private static void keepReading(BufferedReader output, Queue<String> said) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.add(line);
      }
    } catch (IOException stopped) {
      // A process that is destroyed takes its output with it.
    }
  }

  /** What it wrote to its terminal so far. */
  String log() {
    return String.join("\n", said);
  }

  public URI url() {
    return url;
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** SIGTERM, and waits for a graceful end. */
  @Override
  public void close() {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly();
      throw new IllegalStateException("the host did not stop within 20 seconds");
    }
  }
}
