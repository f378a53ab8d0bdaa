package io.vexel.endpoints;

import io.vexel.api.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is set, read once. Knows which settings are secret and never shows them. */
public record Config(Map<Setting, String> values) {
  private static final String OURS = "VEXEL_";

  public Config {
    values = Map.copyOf(values);
  }

  /** Thrown where the environment is not one to start with; says everything that is wrong. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(List<String> faults) {
      super("The settings are not usable:\n  " + String.join("\n  ", faults), null, false, false);
    }
  }

  /**
   * Reads the environment.
   *
   * @param needed settings that have to be there, set or by default
   * @throws Unusable naming everything missing, unknown and badly set at once
   */
  public static Config read(Map<String, String> environment, Set<Setting> needed) {
    List<String> faults = new ArrayList<>();
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Optional<String> value =
          Optional.ofNullable(environment.get(setting.name()))
              .filter(set -> !set.isBlank())
              .or(setting::fallback);
      value.ifPresent(set -> values.put(setting, set));
      if (value.isEmpty() && needed.contains(setting)) {
        faults.add(setting + " is missing: " + setting.description());
      }
      if (value.isPresent() && !setting.accepts(value.get())) {
        faults.add(setting + " cannot be what it is set to: " + setting.description());
      }
    }
    environment.keySet().stream()
        .filter(name -> name.startsWith(OURS) && !known(name))
        .sorted()
        .forEach(name -> faults.add(name + " is no setting"));
    if (!faults.isEmpty()) {
      throw new Unusable(faults);
    }
    return new Config(values);
  }

  private static boolean known(String name) {
    return Stream.of(Setting.values()).anyMatch(setting -> setting.name().equals(name));
  }

  /** The value, or nothing where nothing is set. */
  public Optional<String> find(Setting setting) {
    return Optional.ofNullable(values.get(setting)).filter(value -> !value.isEmpty());
  }

  /** The value of a setting that is there, by default at least. */
  public String get(Setting setting) {
    return find(setting)
        .orElseThrow(
            () -> new Unusable(List.of(setting + " is missing: " + setting.description())));
  }

  public int number(Setting setting) {
    return Integer.parseInt(get(setting));
  }

  /** These settings with one set otherwise; for what a host finds out for itself. */
  public Config with(Setting setting, String value) {
    Map<Setting, String> changed = new EnumMap<>(Setting.class);
    changed.putAll(values);
    changed.put(setting, value);
    return new Config(changed);
  }

  /** Never a secret. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            entry.getKey()
                + "="
                + (entry.getKey().secret() && !entry.getValue().isEmpty()
                    ? "***"
                    : entry.getValue()))
        .collect(Collectors.joining(", ", "Config[", "]"));
  }
}
