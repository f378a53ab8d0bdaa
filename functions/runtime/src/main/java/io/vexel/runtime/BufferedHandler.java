package io.vexel.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.vexel.endpoints.App;
import io.vexel.endpoints.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Serves routes whose answers come whole, under AWS's runtime client. It reads the event itself:
 * what the client cannot bind to a class never reaches a handler, and so would have no answer.
 */
public final class BufferedHandler implements RequestStreamHandler {
  private final RouteFunction function;
  private final GatewayReply replies = new GatewayReply(App.json());

  /** Made by Lambda. */
  public BufferedHandler() {
    this(RouteFunction.of(System.getenv()));
    Telemetry.begin();
    function.snapshot().register();
  }

  BufferedHandler(RouteFunction function) {
    this.function = function;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Duration timeLeft = Duration.ofMillis(context.getRemainingTimeInMillis());
    byte[] asked = event.readAllBytes();
    String told =
        Telemetry.invocation(context.getAwsRequestId()).call(() -> answer(asked, timeLeft));
    answer.write(told.getBytes(StandardCharsets.UTF_8));
  }

  private String answer(byte[] event, Duration timeLeft) throws IOException {
    Reply reply = function.answer(event, timeLeft);
    return replies.whole(reply, body(reply));
  }

  private static byte[] body(Reply reply) throws IOException {
    return switch (reply.body()) {
      case Reply.Body.Whole whole -> whole.bytes();
      case Reply.Body.Written(Reply.Writer writer) -> {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        writer.write(written);
        yield written.toByteArray();
      }
    };
  }
}
