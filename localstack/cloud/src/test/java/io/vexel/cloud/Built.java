package io.vexel.cloud;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The archives that a deployment takes, as this build has made them. */
enum Built {
  FUNCTION("functions/runtime/target/vexel-function.zip"),
  DEPENDENCIES("layers/dependencies/target/vexel-dependencies.zip"),
  MODELS("layers/models/target/vexel-models.zip"),
  STREAMING("layers/streaming/target/vexel-streaming.zip");

  /** From this module's folder, where Maven runs tests. */
  static final Path HOUSE = Path.of("..", "..");

  private final String place;

  Built(String place) {
    this.place = place;
  }

  Path zip() {
    return HOUSE.resolve(place);
  }

  /** The names of the jars in it. */
  Set<String> jars() throws IOException {
    try (ZipFile zip = new ZipFile(zip().toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".jar"))
          .map(name -> name.substring(name.lastIndexOf('/') + 1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
