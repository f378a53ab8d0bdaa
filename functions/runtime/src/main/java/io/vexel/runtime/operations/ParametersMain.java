package io.vexel.runtime.operations;

import io.vexel.api.Setting;
import io.vexel.core.Refusal;
import io.vexel.runtime.aws.ParameterEditor;
import io.vexel.runtime.aws.WritableParameters;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Stores the secrets of a stage, or replaces its signing key, for {@code make}. */
public final class ParametersMain {
  private static final String REGION = "region";

  private ParametersMain() {}

  /**
   * Does one thing and says what was done.
   *
   * @param arguments {@code store}, {@code rotate} or {@code replace}; the file that names the
   *     region and the parameter of each setting
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: ParametersMain store|rotate|replace FILE");
    }
    Properties file = read(Path.of(arguments[1]));
    System.setProperty("aws.region", file.getProperty(REGION));
    file.remove(REGION);
    Map<Setting, String> names = new EnumMap<>(Setting.class);
    file.stringPropertyNames()
        .forEach(name -> names.put(Setting.valueOf(name), file.getProperty(name)));
    try {
      done(arguments[0], names, new ParameterEditor()).forEach(System.out::println);
    } catch (StageSecrets.Incomplete | Refusal.Unavailable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static List<String> done(
      String what, Map<Setting, String> names, WritableParameters parameters) {
    KeyRotation rotation = new KeyRotation(names, parameters, Clock.systemUTC());
    return switch (what) {
      case "store" -> new StageSecrets(names, parameters, new SecureRandom()).store(given(names));
      case "rotate" -> List.of(rotation.step());
      case "replace" -> List.of(rotation.replace());
      default -> throw new IllegalArgumentException("nothing is called " + what);
    };
  }

  private static Map<Setting, String> given(Map<Setting, String> names) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    for (Setting setting : names.keySet()) {
      String value = System.getenv(setting.name());
      if (value != null && !value.isBlank()) {
        given.put(setting, value);
      }
    }
    return given;
  }

  private static Properties read(Path path) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    }
    return properties;
  }
}
