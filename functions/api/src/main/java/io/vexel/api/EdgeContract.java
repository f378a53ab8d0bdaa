package io.vexel.api;

import java.util.List;

/**
 * Says what the edge and the API have agreed on: which paths of the one address are the API's, all
 * others being the site's, and what the edge adds to requests. CloudFront's behaviours and the
 * laptop's gateway are made from it.
 */
public final class EdgeContract {
  /**
   * Paths that go on to the API, as <a
   * href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern">CloudFront
   * writes patterns</a>: a star stands for anything, slashes included.
   */
  public static final List<String> API_PATHS =
      List.of(
          "/api/*",
          "/openai/*",
          "/mcp",
          "/mcp/*",
          "/.well-known/*",
          "/docs",
          "/docs/*",
          "/health",
          "/health/*");

  /** Carries the origin secret to the API, so that what did not come this way can be refused. */
  public static final String ORIGIN_SECRET = "X-Vexel-Origin";

  /** Carries the caller's address to the API, put there by the edge whatever the caller sent. */
  public static final String CALLER = "X-Vexel-Caller";

  private EdgeContract() {}

  /** Whether a path, as it was sent, is the API's. */
  public static boolean servesApi(String path) {
    return API_PATHS.stream().anyMatch(pattern -> matches(pattern, path));
  }

  private static boolean matches(String pattern, String path) {
    return pattern.endsWith("*")
        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
        : path.equals(pattern);
  }
}
