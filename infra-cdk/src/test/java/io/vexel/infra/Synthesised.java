package io.vexel.infra;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** Stages as they are synthesised, each once for all tests: the first takes seconds. */
final class Synthesised {
  /** The stages of the file. */
  enum Name {
    DEV,
    PROD
  }

  private static final Map<Name, CloudAssembly> DONE = new EnumMap<>(Name.class);

  private Synthesised() {}

  static synchronized CloudAssembly stage(Name name) {
    return DONE.computeIfAbsent(name, Synthesised::synthesise);
  }

  private static CloudAssembly synthesise(Name name) {
    App app = VexelApp.app(Optional.empty());
    String stage = name.name().toLowerCase(Locale.ROOT);
    VexelApp.addTo(app, StageFile.read(Path.of("vexel.yaml"), stage), Placeholders.artifacts());
    return app.synth();
  }
}
