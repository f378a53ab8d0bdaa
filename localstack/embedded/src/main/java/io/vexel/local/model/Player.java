package io.vexel.local.model;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** Plays one turn to one client, at the pace of a model that writes. */
final class Player {
  /** A word with the space before it, or what else stands there. */
  private static final Pattern PIECES = Pattern.compile("(?<=\\S)(?=\\s)|(?<=\\n)(?=\\S)");

  private static final byte[] HALF_A_CHUNK =
      "data: {\"choices\":[{\"delta\":{\"conte".getBytes(StandardCharsets.UTF_8);

  private final Completion completion;
  private final boolean includeUsage;
  private final Duration perPiece;
  private final CountDownLatch closing;

  /**
   * A player for one request.
   *
   * @param perPiece pause after each piece of text; zero sends the text of a step as one piece
   * @param closing ends everything that hangs
   */
  Player(Completion completion, boolean includeUsage, Duration perPiece, CountDownLatch closing) {
    this.completion = completion;
    this.includeUsage = includeUsage;
    this.perPiece = perPiece;
    this.closing = closing;
  }

  void stream(HttpExchange exchange, Turn turn, long inputTokens)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    event(out, completion.role());
    long outputTokens = 0;
    boolean counted = false;
    for (Turn.Step step : turn.steps()) {
      switch (step) {
        case Turn.Step.Text(String text) -> outputTokens += text(out, text);
        case Turn.Step.Tool tool -> {
          event(out, completion.call(tool));
          outputTokens += 8;
        }
        case Turn.Step.Usage(long input, long output) -> {
          event(out, completion.usage(input, output));
          counted = true;
        }
        case Turn.Step.Delay(Duration pause) -> Thread.sleep(pause);
        case Turn.Step.Garbage(String text) -> event(out, text);
        case Turn.Step.Hang ignored -> closing.await();
        case Turn.Step.Drop ignored -> {
          drop(out);
          return;
        }
        case Turn.Step.Failure ignored -> throw new IllegalStateException("answered already");
      }
    }
    event(out, completion.finish());
    if (includeUsage && !counted) {
      event(out, completion.usage(inputTokens, outputTokens));
    }
    event(out, "[DONE]");
    out.close();
  }

  private int text(OutputStream out, String text) throws IOException, InterruptedException {
    List<String> pieces = perPiece.isZero() ? List.of(text) : List.of(PIECES.split(text));
    for (String piece : pieces) {
      event(out, completion.text(piece));
      // A model writes at a pace.
      Thread.sleep(perPiece);
    }
    return PIECES.split(text).length;
  }

  private static void event(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Leaves an event unfinished; the exchange is then closed without its last chunk. */
  private static void drop(OutputStream out) throws IOException {
    out.write(HALF_A_CHUNK);
    out.flush();
  }
}
