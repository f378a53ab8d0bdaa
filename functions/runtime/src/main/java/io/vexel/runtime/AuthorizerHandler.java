package io.vexel.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.ParameterStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Lets through the gateway whoever has a good access token, under AWS's runtime client. */
public final class AuthorizerHandler implements RequestStreamHandler {
  private final Authorizer authorizer;
  private final Snapshot snapshot;

  /** Made by Lambda. */
  public AuthorizerHandler() {
    this(new Authorizer(System.getenv(), new ParameterStore(), App.json(), Clock.systemUTC()));
    Telemetry.begin();
    snapshot.register();
  }

  AuthorizerHandler(Authorizer authorizer) {
    this.authorizer = authorizer;
    this.snapshot = new Snapshot(authorizer::drop, Priming::authorizer);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    byte[] asked = event.readAllBytes();
    try {
      answer.write(authorizer.policy(asked).getBytes(StandardCharsets.UTF_8));
    } catch (InvocationFailed told) {
      throw told;
    } catch (RuntimeException e) {
      throw InvocationFailed.of(e);
    }
  }
}
