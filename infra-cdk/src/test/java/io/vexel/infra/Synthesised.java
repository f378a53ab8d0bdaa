package io.vexel.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** Stages as they are synthesised, each once for all tests: the first takes seconds. */
final class Synthesised {
  /** The stages of {@code vexel.yaml}, and one that has every option there is. */
  enum Name {
    DEV("vexel.yaml"),
    PROD("vexel.yaml"),
    FULL("src/test/resources/every-option.yaml");

    private final Stage stage;

    Name(String file) {
      this.stage = StageFile.read(Path.of(file), name().toLowerCase(Locale.ROOT));
    }

    Stage stage() {
      return stage;
    }
  }

  private static final Map<Name, CloudAssembly> DONE = new EnumMap<>(Name.class);

  private Synthesised() {}

  static synchronized CloudAssembly stage(Name name) {
    return DONE.computeIfAbsent(name, Synthesised::synthesise);
  }

  static Templates templates(Name name) {
    return Templates.in(stage(name).getDirectory());
  }

  private static CloudAssembly synthesise(Name name) {
    App app = VexelApp.app(Optional.of("target/templates/" + name.stage().name()));
    VexelApp.addTo(app, name.stage(), Placeholders.artifacts(), Placeholders.site());
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().reports(false).build());
    return app.synth();
  }
}
