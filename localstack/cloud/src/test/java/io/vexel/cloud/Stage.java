package io.vexel.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The stage that all tests share, deployed from templates with everything that it reaches: writing
 * templates and starting functions takes seconds.
 */
record Stage(Services services, Path templates, Cloud cloud) {
  /** Faster than people read and slower than a test stops. */
  private static final int TOKENS_PER_SECOND = 100;

  /** So many accounts as no person makes. */
  private static final int RATE_LIMITS = 1_000;

  private static final class Holder {
    static final Stage STAGE = deployed();
  }

  /** The one stage, deployed when first wanted. */
  static Stage shared() {
    return Holder.STAGE;
  }

  private static Stage deployed() {
    try {
      Path folder = Files.createTempDirectory("vexel-cloud");
      Services services = new Services(TOKENS_PER_SECOND);
      Path templates =
          new Synthesis(Built.HOUSE).into(folder, "route", services.model(), RATE_LIMITS);
      Cloud cloud = Cloud.deploy(templates, services, false, folder);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                cloud.close();
                services.close();
                delete(folder);
              }));
      return new Stage(services, templates, cloud);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
