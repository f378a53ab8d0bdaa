package io.vexel.infra;

import io.vexel.api.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes down which parameters a stage needs, for those who store them. */
public final class ParameterList {
  private ParameterList() {}

  /**
   * Writes a properties file: the region, and the parameter of each setting that has one.
   *
   * @param arguments the stage, the root of the checkout, the file
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: ParameterList STAGE ROOT FILE");
    }
    try {
      Path yaml = Path.of(arguments[1]).resolve("infra-cdk/vexel.yaml");
      Files.write(Path.of(arguments[2]), lines(StageFile.read(yaml, arguments[0])));
    } catch (Unusable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Without those that a stack makes. */
  static List<String> lines(Stage stage) {
    List<String> lines = new ArrayList<>(List.of("region=" + stage.region()));
    Stream.of(Setting.values())
        .filter(setting -> Parameters.hold(stage, setting))
        .filter(setting -> setting != Setting.VEXEL_ISSUER)
        .filter(setting -> setting != Setting.MONGODB_URI || stage.atlas().isEmpty())
        .map(setting -> setting + "=" + Parameters.name(stage, setting))
        .forEach(lines::add);
    return lines;
  }
}
