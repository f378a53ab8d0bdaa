package io.vexel.endpoints.meta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code frontend-static/openapi.json} anew; run it from the root of the project after
 * changing routes or records.
 */
public final class WriteApiDocument {
  private WriteApiDocument() {}

  /** The committed document. */
  static Path file(Path root) {
    return root.resolve("frontend-static").resolve("openapi.json");
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
    Files.writeString(file(root), PrettyJson.of(OpenApi.document()));
  }
}
