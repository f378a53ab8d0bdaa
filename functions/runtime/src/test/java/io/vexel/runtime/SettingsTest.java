package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.api.Task;
import io.vexel.endpoints.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettingsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "MONGODB_URI", "ssm:/vexel/test/mongodb-uri",
          "VEXEL_SIGNING_KEY", "ssm:/vexel/test/signing-key",
          "VEXEL_ISSUER", "https://vexel.example",
          "AWS_REGION", "ssm:of-no-concern");

  @Test
  void settings_in_parameters_are_read_at_once_and_others_taken_as_they_are() {
    List<Set<String>> readings = new ArrayList<>();
    Config config =
        Settings.read(
            ENVIRONMENT,
            Set.of(Setting.MONGODB_URI),
            names -> {
              readings.add(names);
              return Map.of(
                  "/vexel/test/mongodb-uri", "mongodb://db.example",
                  "/vexel/test/signing-key", "{}");
            });
    assertThat(config.get(Setting.MONGODB_URI)).isEqualTo("mongodb://db.example");
    assertThat(config.get(Setting.VEXEL_ISSUER)).isEqualTo("https://vexel.example");
    assertThat(readings)
        .containsExactly(Set.of("/vexel/test/mongodb-uri", "/vexel/test/signing-key"));
  }

  @Test
  void nothing_is_read_where_everything_is_set() {
    Settings.read(
        Map.of("MONGODB_URI", "mongodb://db.example"),
        Set.of(Setting.MONGODB_URI),
        names -> {
          throw new AssertionError("there is nothing to read");
        });
  }

  @Test
  void every_parameter_that_is_missing_is_named_and_no_value_is() {
    assertThatExceptionOfType(Config.Unusable.class)
        .isThrownBy(() -> Settings.read(ENVIRONMENT, Set.of(), names -> Map.of()))
        .withMessageContaining("MONGODB_URI is missing: there is no parameter /vexel/test/mongodb")
        .withMessageContaining("VEXEL_SIGNING_KEY is missing");
  }

  @Test
  void a_value_that_no_setting_can_have_is_named_by_its_setting_only() {
    assertThatExceptionOfType(Config.Unusable.class)
        .isThrownBy(() ->
            Settings.read(
                Map.of("VEXEL_ISSUER", "ssm:/vexel/test/issuer"),
                Set.of(),
                names -> Map.of("/vexel/test/issuer", "no-address")))
        .withMessageContaining("VEXEL_ISSUER cannot be what it is set to")
        .withMessageNotContaining("no-address");
  }

  @Test
  void routes_are_named_with_commas_between_them() {
    assertThat(Routes.of(Map.of("VEXEL_ROUTES", "GET_ME, SIGN_IN")))
        .containsExactlyInAnyOrder(Route.GET_ME, Route.SIGN_IN);
  }

  @Test
  void a_function_without_routes_or_with_unknown_ones_does_not_start() {
    assertThatExceptionOfType(Config.Unusable.class)
        .isThrownBy(() -> RouteFunction.of(Map.of("VEXEL_ROUTES", "GET_ME,GET_YOU")))
        .withMessageContaining("'GET_YOU', which is no route");
    assertThatExceptionOfType(Config.Unusable.class).isThrownBy(() -> RouteFunction.of(Map.of()));
  }

  @Test
  void the_worker_says_all_that_it_lacks() {
    assertThatExceptionOfType(Config.Unusable.class)
        .isThrownBy(() -> Settings.read(Map.of(), Task.WORK.settings(), names -> Map.of()))
        .withMessageContaining("MONGODB_URI is missing");
  }
}
