package io.vexel.runtime.streaming;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.crac.Core;
import org.crac.Resource;

/** A function under AWS's own runtime client, which shows that Lambda's double is like Lambda. */
public final class ProbeHandler implements RequestStreamHandler, Resource {
  private final StringBuilder told = new StringBuilder();

  /** Made by AWS's client. */
  public ProbeHandler() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    byte[] said = event.readAllBytes();
    if (said.length == 0) {
      throw new IOException("an event without anything in it");
    }
    answer.write((told + context.getAwsRequestId() + " ").getBytes(StandardCharsets.UTF_8));
    answer.write(said);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    told.append("before ");
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    told.append("after ");
  }
}
