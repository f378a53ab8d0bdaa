package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.api.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PrepareHandlerTest {
  private final Installation installation = new Installation();

  @AfterEach
  void close() {
    installation.close();
  }

  private PrepareHandler handler(boolean password) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MONGODB_URI", "ssm:/vexel/test/mongodb-uri");
    environment.put("VEXEL_VERIFICATION_KEYS", "ssm:/vexel/test/verification-keys");
    environment.put("ADMIN_EMAIL", "admin@example.org");
    if (password) {
      environment.put("ADMIN_PASSWORD", "ssm:/vexel/test/admin-password");
    }
    return new PrepareHandler(environment, installation::read);
  }

  private static Map<?, ?> data(PrepareHandler handler, String event) {
    Map<String, Object> answer = Events.JSON.readObject(Invocation.IN_TIME.of(handler, event));
    assertThat(answer.get("PhysicalResourceId")).isEqualTo("vexel-database");
    return (Map<?, ?>) Objects.requireNonNull(answer.get("Data"));
  }

  @Test
  void the_first_deployment_makes_an_administrator_who_can_sign_in_and_the_next_changes_nothing() {
    Map<?, ?> first = data(handler(true), "{\"RequestType\":\"Create\"}");
    assertThat(first).isEqualTo(Map.of("database", "prepared", "administrator", "made"));
    assertThat(data(handler(true), "{\"RequestType\":\"Update\"}").get("administrator"))
        .isEqualTo("not made, since there are accounts already");
    try (RouteFunction function = installation.function(Route.SIGN_IN)) {
      assertThat(
              Installation.call(
                      new BufferedHandler(function),
                      "POST",
                      "/api/v1/login/oauth",
                      "",
                      "username=admin%40example.org&password=correct+horse")
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void keys_are_published_before_they_sign() {
    data(handler(true), "");
    try (RouteFunction function = installation.function(Route.GET_KEYS)) {
      assertThat(
              Installation.call(
                      new BufferedHandler(function), "GET", "/.well-known/jwks.json", "", "")
                  .body())
          .contains(installation.next);
    }
  }

  @Test
  void nobody_is_made_whose_password_nobody_knows() {
    assertThat(data(handler(false), "").get("administrator"))
        .isEqualTo("not made, since ADMIN_PASSWORD is not set");
  }

  @Test
  void taking_the_stack_away_leaves_the_database_as_it_is() {
    installation.parameters.clear();
    assertThat(data(handler(true), "{\"RequestType\":\"Delete\"}"))
        .isEqualTo(Map.of("database", "left as it is"));
  }

  @Test
  void what_fails_is_told_without_secrets() {
    installation.parameters.put("/vexel/test/mongodb-uri", "mongodb+srv://ada:secret@");
    assertThatThrownBy(() -> Invocation.IN_TIME.of(handler(true), "{}"))
        .hasMessage("something went wrong on our side: see the log")
        .hasNoCause()
        .satisfies(told -> assertThat(told.getStackTrace()).isEmpty());
    installation.parameters.clear();
    assertThatThrownBy(() -> Invocation.IN_TIME.of(handler(true), "{}"))
        .hasMessageContaining("there is no parameter /vexel/test/mongodb-uri");
  }
}
