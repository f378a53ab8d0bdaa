package io.vexel.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.vexel.api.Setting;
import io.vexel.api.Task;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.users.Email;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.ParameterStore;
import io.vexel.runtime.aws.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prepares the database, under AWS's runtime client: each deployment calls it, by hand or as a
 * custom resource of CloudFormation, whose going away it leaves the database alone at. Doing it
 * again changes nothing.
 */
public final class PrepareHandler implements RequestStreamHandler {
  private static final int CONNECTIONS = 1;

  private final Application application;
  private final Json json = App.json();

  /** Made by Lambda. */
  public PrepareHandler() {
    this(System.getenv(), new ParameterStore());
    Telemetry.begin();
  }

  PrepareHandler(Map<String, String> environment, Parameters parameters) {
    this.application =
        new Application(
            environment, Task.PREPARE.settings(), Set.of(), CONNECTIONS, parameters, Metrics.NONE);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String asked = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    try {
      Duration timeLeft = Duration.ofMillis(context.getRemainingTimeInMillis());
      Map<String, Object> done =
          Map.of("PhysicalResourceId", "vexel-database", "Data", done(asked, timeLeft));
      answer.write(json.write(done).getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      throw InvocationFailed.of(e);
    }
  }

  private Map<String, String> done(String asked, Duration timeLeft) {
    Fields event = new Fields(asked.isBlank() ? Map.of() : json.readObject(asked));
    if (event.find("RequestType").equals(Optional.of("Delete"))) {
      return Map.of("database", "left as it is");
    }
    Application.Made made = application.within(timeLeft);
    made.app().prepareDatabase();
    return Map.of("database", "prepared", "administrator", administrator(made));
  }

  /** One with a password that nobody chose could be told to nobody, so none is made then. */
  private static String administrator(Application.Made made) {
    Optional<String> password = made.config().find(Setting.ADMIN_PASSWORD);
    if (password.isEmpty()) {
      return "not made, since ADMIN_PASSWORD is not set";
    }
    Email email = new Email(made.config().get(Setting.ADMIN_EMAIL));
    return made.app().makeFirstAdmin(email, password).isPresent()
        ? "made"
        : "not made, since there are accounts already";
  }
}
