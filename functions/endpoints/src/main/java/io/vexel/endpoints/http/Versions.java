package io.vexel.endpoints.http;

import io.vexel.api.RequestHeader;
import io.vexel.core.Refusal;
import java.util.Arrays;
import java.util.List;

/** Entity tags: which version of a thing a caller has seen. */
final class Versions {
  private Versions() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Passes where the caller expects this version, or says nothing.
   *
   * @throws Refusal.PreconditionFailed otherwise
   */
  static void check(Request request, long version) {
    List<String> expected = tags(request, RequestHeader.IF_MATCH);
    if (!expected.isEmpty() && !names(expected, version)) {
      throw new Refusal.PreconditionFailed(
          "this has changed since you read it; read it again and repeat the change");
    }
  }

  /** Whether the caller has this version already. */
  static boolean known(Request request, long version) {
    List<String> have =
        tags(request, RequestHeader.IF_NONE_MATCH).stream()
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .toList();
    return names(have, version);
  }

  private static boolean names(List<String> tags, long version) {
    return tags.contains("*") || tags.contains(tag(version));
  }

  private static List<String> tags(Request request, RequestHeader header) {
    return request.headers().all(header.wireName()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }
}
