package io.vexel.endpoints.http;

import io.vexel.api.RequestHeader;
import io.vexel.core.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Entity tags: which version of a thing a caller has seen. */
final class Versions {
  private Versions() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** Of what has no versions: from what it looks like. */
  static String tag(String content) {
    return "\"" + Sha256.hex(content).substring(0, 32) + "\"";
  }

  /**
   * Passes where the caller expects this version, or says nothing.
   *
   * @return the version, if the caller insists on it
   * @throws Refusal.PreconditionFailed otherwise
   */
  static Optional<Long> expected(Request request, long version) {
    List<String> expected = tags(request, RequestHeader.IF_MATCH);
    if (!expected.isEmpty() && !names(expected, tag(version))) {
      throw new Refusal.PreconditionFailed(
          "this has changed since you read it; read it again and repeat the change");
    }
    return expected.contains(tag(version)) ? Optional.of(version) : Optional.empty();
  }

  /** Whether the caller has this version already. */
  static boolean known(Request request, String tag) {
    List<String> have =
        tags(request, RequestHeader.IF_NONE_MATCH).stream()
            .map(had -> had.startsWith("W/") ? had.substring(2) : had)
            .toList();
    return names(have, tag);
  }

  private static boolean names(List<String> tags, String tag) {
    return tags.contains("*") || tags.contains(tag);
  }

  private static List<String> tags(Request request, RequestHeader header) {
    return request.headers().all(header.wireName()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }
}
