package io.vexel.infra;

import io.vexel.api.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The environments of functions: exactly the settings that each needs. */
final class Variables {
  private final Stage stage;
  private final Places places;

  Variables(Stage stage, Places places) {
    this.stage = stage;
    this.places = places;
  }

  Map<String, String> of(FunctionSpec function) {
    Map<String, String> variables = new TreeMap<>();
    for (Setting setting : function.settings()) {
      value(setting).ifPresent(value -> variables.put(setting.name(), value));
    }
    if (!function.routes().isEmpty()) {
      variables.put(
          Setting.VEXEL_ROUTES.name(),
          function.routes().stream().map(Enum::name).collect(Collectors.joining(",")));
    }
    if (function.handler() == Handler.STREAMED) {
      variables.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/vexel-streaming");
    }
    return variables;
  }

  private Optional<String> value(Setting setting) {
    if (Parameters.hold(stage, setting)) {
      return Optional.of(Parameters.reference(stage, setting));
    }
    return switch (setting) {
      case VEXEL_ISSUER -> stage.domain().map(domain -> "https://" + domain.name());
      case VEXEL_JOBS_QUEUE -> Optional.of(places.queueAddress());
      default -> Optional.ofNullable(stage.settings().get(setting));
    };
  }
}
