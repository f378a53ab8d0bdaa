package io.vexel.bench;

import io.vexel.api.schema.MediaType;
import io.vexel.endpoints.http.Reply;
import io.vexel.runtime.streaming.StreamingRuntime;
import io.vexel.runtime.streaming.crac.Context;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The way of one event through the streaming runtime, from its flush to whoever reads it. */
final class Chunks {
  private static final int WARMING = 3_000;
  private static final int COUNTED = 5_000;

  /** As long as an event that brings a word. */
  private static final int SIZE = 200;

  private Chunks() {}

  /** Milliseconds of each. */
  static List<Double> measure() throws IOException {
    Semaphore wanted = new Semaphore(0);
    List<Double> took = new ArrayList<>();
    try (RuntimeApiDouble lambda = RuntimeApiDouble.onDemand()) {
      StreamingRuntime runtime = new StreamingRuntime(lambda.environment(), new Context());
      Thread.ofPlatform()
          .daemon()
          .start(() ->
              runtime.run(
                  () -> invocation -> Reply.streamed(MediaType.EVENTS, out -> write(out, wanted)),
                  reply -> "{}"));
      Invoked stream = lambda.invoke("{}");
      for (int i = 0; i < WARMING + COUNTED; i++) {
        wanted.release();
        byte[] chunk = stream.next().orElseThrow(() -> new IOException("the stream ended"));
        long arrived = System.nanoTime();
        // The first chunk begins with the prelude.
        long sent = ByteBuffer.wrap(chunk).getLong(chunk.length - SIZE);
        took.add((arrived - sent) / 1e6);
      }
    }
    return took.subList(WARMING, WARMING + COUNTED);
  }

  private static void write(OutputStream out, Semaphore wanted) throws IOException {
    try {
      for (int i = 0; i < WARMING + COUNTED; i++) {
        wanted.acquire();
        byte[] event = new byte[SIZE];
        ByteBuffer.wrap(event).putLong(System.nanoTime());
        out.write(event);
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
