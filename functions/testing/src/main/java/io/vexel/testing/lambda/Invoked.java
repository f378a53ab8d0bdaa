package io.vexel.testing.lambda;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An invocation as its caller sees it: what comes back, piece by piece, and how it ends. */
public final class Invoked {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  /** How an invocation ended. */
  public enum End {
    /** The response came whole. */
    WHOLE,
    /** The response came, and its trailers say that the function failed on the way. */
    BROKEN,
    /** The connection broke before the response was whole. */
    TRUNCATED,
    /** The function reported an error instead of a response. */
    FAILED,
    /** The Runtime API refused the response, as the test wanted. */
    REFUSED,
    /** The process ended. */
    EXITED
  }

  private final String id;
  private final String traceId;
  private final byte[] event;
  private final Instant deadline;
  private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private volatile Map<String, String> headers = Map.of();
  private volatile Map<String, String> trailers = Map.of();
  private volatile @Nullable ReportedError error;
  private volatile boolean left;

  Invoked(String id, String traceId, byte[] event, Instant deadline) {
    this.id = id;
    this.traceId = traceId;
    this.event = event.clone();
    this.deadline = deadline;
  }

  public String id() {
    return id;
  }

  public String traceId() {
    return traceId;
  }

  public Instant deadline() {
    return deadline;
  }

  /**
   * The next chunk of the response as the runtime sent it, waiting for it; nothing at the end.
   *
   * @throws IllegalStateException if none comes in half a minute
   */
  public Optional<byte[]> next() {
    return next(PATIENCE);
  }

  /** As {@link #next()}, with as much patience. */
  public Optional<byte[]> next(Duration patience) {
    byte @Nullable [] piece;
    try {
      piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (piece == null) {
      throw new IllegalStateException("nothing came of invocation " + id + " in " + patience);
    }
    if (piece.length == 0) {
      pieces.add(piece);
      return Optional.empty();
    }
    return Optional.of(piece);
  }

  /** How it ended, waiting for that. */
  public End end() {
    try {
      return end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("invocation " + id + " did not end", e);
    }
  }

  /** Everything that came so far. */
  public byte[] body() {
    synchronized (all) {
      return all.toByteArray();
    }
  }

  /** Everything that came so far, as text. */
  public String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  /** Header fields of the response, as the runtime sent them. */
  public Map<String, String> headers() {
    return headers;
  }

  public Map<String, String> trailers() {
    return trailers;
  }

  /** What the function reported instead of a response. */
  public Optional<ReportedError> error() {
    return Optional.ofNullable(error);
  }

  /** The caller goes away; what comes from now on is refused, as Lambda does. */
  public void leave() {
    left = true;
  }

  boolean left() {
    return left;
  }

  byte[] event() {
    return event.clone();
  }

  void begins(Map<String, String> fields) {
    headers = fields;
  }

  void add(byte[] piece) {
    synchronized (all) {
      all.writeBytes(piece);
    }
    pieces.add(piece);
  }

  void whole(Map<String, String> fields) {
    trailers = fields;
    ends(fields.getOrDefault(ERROR_TYPE, "").isEmpty() ? End.WHOLE : End.BROKEN);
  }

  void failed(ReportedError reported) {
    error = reported;
    ends(End.FAILED);
  }

  void ends(End how) {
    if (end.complete(how)) {
      pieces.add(new byte[0]);
    }
  }
}
