package io.vexel.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One call of a handler by Lambda. */
record Invocation(Duration timeLeft) implements Context {
  static final Invocation IN_TIME = new Invocation(Duration.ofMinutes(10));

  /** What the handler answers to the event. */
  String of(RequestStreamHandler handler, String event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  Map<String, Object> of(RequestStreamHandler handler, Map<String, Object> event) {
    return Events.JSON.readObject(of(handler, Events.JSON.write(event)));
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(timeLeft.toMillis());
  }

  @Override
  public String getAwsRequestId() {
    return "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/vexel-test";
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return "vexel-test";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-central-1:123456789012:function:vexel-test:live";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException();
  }
}
