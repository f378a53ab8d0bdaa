package io.vexel.endpoints.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How lists travel: in pages, each of which says where the next begins. */
final class Paging {
  static final int LIMIT = 20;

  private Paging() {}

  /** A page. */
  record Page(List<Object> data, Optional<String> nextCursor, boolean hasMore) {}

  /** The Link header (RFC 8288) to the page after this one. */
  static String link(Request request, String cursor) {
    Map<String, String> parameters = new TreeMap<>(request.parameters());
    parameters.put("cursor", cursor);
    String query =
        parameters.entrySet().stream()
            .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
            .collect(Collectors.joining("&"));
    return "<%s?%s>; rel=\"next\"".formatted(request.path(), query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
