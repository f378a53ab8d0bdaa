package io.vexel.local.site;

import java.util.Arrays;

/**
 * Maps the path in the browser to a file of the site. The twin of the CloudFront Function in {@code
 * frontend-static/rewrite.js}: both are held to {@code frontend-static/rewrite-cases.json}.
 */
final class Rewrite {
  private Rewrite() {}

  static String of(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length > 2 && parts[1].equals("agents") && isAgentId(parts[2])) {
      parts[2] = "_";
    }
    String last = parts[parts.length - 1];
    if (last.isEmpty()) {
      parts[parts.length - 1] = "index.html";
    } else if (!last.contains(".")) {
      parts = Arrays.copyOf(parts, parts.length + 1);
      parts[parts.length - 1] = "index.html";
    }
    return String.join("/", parts);
  }

  private static boolean isAgentId(String part) {
    return !part.isEmpty() && !part.equals("create") && !part.contains(".");
  }
}
