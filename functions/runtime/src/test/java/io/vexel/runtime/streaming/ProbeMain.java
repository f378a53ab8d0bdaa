package io.vexel.runtime.streaming;

import com.sun.management.UnixOperatingSystemMXBean;
import io.vexel.endpoints.http.Reply;
import io.vexel.runtime.streaming.crac.Core;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crac.Context;
import org.crac.Resource;

/** A function in a process of its own, which does what its events say. */
public final class ProbeMain {
  private static final String SECRET = "what somebody wrote";
  private static final byte[] KILOBYTE = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);

  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final Resource first = hook("first");
  private final Resource second = hook("second");

  private ProbeMain() {}

  /** Called by the layer's script. */
  public static void main(String[] arguments) {
    Jvm.prepare();
    StreamingRuntime runtime = new StreamingRuntime(System.getenv(), Core.getGlobalContext());
    System.exit(runtime.run(() -> new ProbeMain().start(), reply -> "{}"));
  }

  private StreamedFunction start() {
    failAt("start");
    org.crac.Core.getGlobalContext().register(first);
    org.crac.Core.getGlobalContext().register(second);
    return this::answer;
  }

  private Reply answer(Invocation invocation) {
    String[] event = new String(invocation.event(), StandardCharsets.UTF_8).split(" ", 2);
    return switch (event[0]) {
      case "stream" -> Reply.streamed("text/plain", out -> stream(out, Integer.parseInt(event[1])));
      case "much" -> Reply.streamed("text/plain", ProbeMain::much);
      case "fail" -> throw new IllegalStateException(SECRET);
      case "fail-late" ->
          Reply.streamed(
              "text/plain",
              out -> {
                say(out, "one");
                throw new IOException(SECRET);
              });
      case "told" -> Reply.text(200, "text/plain", String.join(",", told));
      case "flags" ->
          Reply.text(
              200,
              "text/plain",
              String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
      case "patience" ->
          Reply.text(200, "text/plain", Security.getProperty("networkaddress.cache.negative.ttl"));
      case "class-path" -> Reply.text(200, "text/plain", System.getProperty("java.class.path"));
      case "use" -> Reply.text(200, "text/plain", use());
      default -> Reply.empty(404);
    };
  }

  /** Says one thing, and the next only when whoever listens at the port allows it. */
  private static void stream(OutputStream out, int port) throws IOException {
    say(out, "one");
    try (Socket reader = new Socket(InetAddress.getLoopbackAddress(), port)) {
      if (reader.getInputStream().read() < 0) {
        throw new IOException("nobody read");
      }
    }
    say(out, "two");
  }

  private static void much(OutputStream out) throws IOException {
    for (int i = 0; i < 20; i++) {
      out.write(KILOBYTE);
      out.flush();
    }
  }

  /** Bytes on the heap, open files, threads. */
  private static String use() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    UnixOperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
    return memory.getHeapMemoryUsage().getUsed()
        + " "
        + system.getOpenFileDescriptorCount()
        + " "
        + ManagementFactory.getThreadMXBean().getThreadCount();
  }

  private Resource hook(String name) {
    return new Resource() {
      @Override
      public void beforeCheckpoint(Context<? extends Resource> context) {
        told.add("before " + name);
        failAt("before");
      }

      @Override
      public void afterRestore(Context<? extends Resource> context) {
        told.add("after " + name);
        failAt("after");
      }
    };
  }

  private static void failAt(String point) {
    if (point.equals(System.getenv("FAILS_AT"))) {
      throw new IllegalStateException(SECRET);
    }
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
