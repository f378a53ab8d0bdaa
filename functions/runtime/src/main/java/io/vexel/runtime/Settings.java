package io.vexel.runtime;

import io.vexel.api.Setting;
import io.vexel.endpoints.Config;
import io.vexel.runtime.aws.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the settings of a function. What is secret, or changes while functions run, is not in the
 * environment: there is {@code ssm:} and the name of the parameter that holds it.
 */
final class Settings {
  private static final String PARAMETER = "ssm:";

  private Settings() {}

  /**
   * The settings, with the values of all parameters.
   *
   * @param needed settings that have to be there, set or by default
   * @throws Config.Unusable naming every parameter that is missing, or else every setting that is
   *     missing or badly set
   */
  static Config read(Map<String, String> environment, Set<Setting> needed, Parameters parameters) {
    Map<String, String> named = parameterNames(environment);
    Map<String, String> values =
        named.isEmpty() ? Map.of() : parameters.read(Set.copyOf(named.values()));
    List<String> faults =
        named.entrySet().stream()
            .filter(entry -> !values.containsKey(entry.getValue()))
            .map(entry -> entry.getKey() + " is missing: there is no parameter " + entry.getValue())
            .toList();
    if (!faults.isEmpty()) {
      throw new Config.Unusable(faults);
    }
    Map<String, String> complete = new HashMap<>(environment);
    named.forEach((name, parameter) -> complete.put(name, values.getOrDefault(parameter, "")));
    return Config.read(complete, needed);
  }

  private static Map<String, String> parameterNames(Map<String, String> environment) {
    Map<String, String> names = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      String value = environment.getOrDefault(setting.name(), "");
      if (value.startsWith(PARAMETER)) {
        names.put(setting.name(), value.substring(PARAMETER.length()).strip());
      }
    }
    return names;
  }
}
