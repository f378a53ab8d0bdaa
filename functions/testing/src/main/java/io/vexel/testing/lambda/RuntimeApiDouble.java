package io.vexel.testing.lambda;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The Runtime API of one execution environment. It allows and refuses what Lambda's own does, and
 * shows what comes back while it comes; it has no other function, and ends no process.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
public final class RuntimeApiDouble implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final String FUNCTION_ARN =
      "arn:aws:lambda:us-east-1:123456789012:function:vexel-test:live";

  private final ServerSocket server;
  private final boolean snapStart;
  private final Sandbox sandbox = new Sandbox();
  private final Exchange exchange;
  private final Set<Wire> open = ConcurrentHashMap.newKeySet();
  private final Map<Call, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<Call, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final AtomicLong invocations = new AtomicLong();

  private RuntimeApiDouble(boolean snapStart) throws IOException {
    this.snapStart = snapStart;
    exchange = new Exchange(sandbox, snapStart, FUNCTION_ARN, this::called);
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** An environment whose runtime is started for its first invocation. */
  public static RuntimeApiDouble onDemand() throws IOException {
    return new RuntimeApiDouble(false);
  }

  /** An environment of which a snapshot is taken; {@link #restore()} brings it back. */
  public static RuntimeApiDouble snapStart() throws IOException {
    return new RuntimeApiDouble(true);
  }

  /** What Lambda sets for the process. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API",
        server.getInetAddress().getHostAddress() + ":" + server.getLocalPort(),
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        snapStart ? "snap-start" : "on-demand");
  }

  /** The ARN that invocations are told. */
  public String functionArn() {
    return FUNCTION_ARN;
  }

  /** Invokes the function, which has a minute. */
  public Invoked invoke(String event) {
    return invoke(event.getBytes(StandardCharsets.UTF_8), TIMEOUT);
  }

  /** Invokes the function, after all that were before. */
  public Invoked invoke(byte[] event, Duration timeout) {
    long number = invocations.incrementAndGet();
    Invoked invoked =
        new Invoked(
            "00000000-0000-4000-8000-%012x".formatted(number),
            "Root=1-67891233-%024x;Sampled=0".formatted(number),
            event,
            Instant.now().plus(timeout));
    sandbox.invoke(invoked);
    return invoked;
  }

  /** Lets the next call of this kind, and those after it, go wrong in this way and then that. */
  public void fault(Call call, Fault... these) {
    faults
        .computeIfAbsent(call, kind -> new ConcurrentLinkedQueue<>())
        .addAll(Arrays.asList(these));
  }

  /** How often the runtime has made this call. */
  public int calls(Call call) {
    return calls.getOrDefault(call, new AtomicInteger()).get();
  }

  /** Waits until the runtime asks for an invocation. */
  public void awaitReady() {
    awaitReady(PATIENCE);
  }

  /** As {@link #awaitReady()}, with as much patience. */
  public void awaitReady(Duration patience) {
    sandbox.await(Sandbox.State.READY::equals, patience);
  }

  /** Waits until the snapshot can be taken. */
  public void awaitSnapshot() {
    sandbox.await(Sandbox.State.RESTORE_READY::equals, PATIENCE);
  }

  public void restore() {
    sandbox.restore();
  }

  /** The error that the runtime reported instead of becoming ready, waiting for it. */
  public ReportedError awaitError() {
    sandbox.await(
        state -> state == Sandbox.State.INIT_ERROR || state == Sandbox.State.RESTORE_ERROR,
        PATIENCE);
    return error().orElseThrow();
  }

  /** The error that the runtime reported instead of becoming ready, if it did. */
  public Optional<ReportedError> error() {
    return sandbox.error();
  }

  /** Ends the environment. What was not answered never will be. */
  @Override
  public void close() {
    sandbox.close();
    quietly(server);
    open.forEach(RuntimeApiDouble::quietly);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The environment has ended.
    }
  }

  private void serve(Socket socket) {
    try (Wire wire = new Wire(socket)) {
      open.add(wire);
      Optional<Wire.Head> head = wire.head();
      while (head.isPresent() && exchange.answer(wire, head.get())) {
        head = wire.head();
      }
      open.remove(wire);
    } catch (IOException gone) {
      // The runtime hung up, or the environment ended; whoever waits is told by the sandbox.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Fault> called(Call call) {
    calls.computeIfAbsent(call, kind -> new AtomicInteger()).incrementAndGet();
    return Optional.ofNullable(faults.getOrDefault(call, new ConcurrentLinkedQueue<>()).poll());
  }

  private static void quietly(Closeable open) {
    try {
      open.close();
    } catch (IOException already) {
      // It is closed.
    }
  }
}
