package io.vexel.endpoints.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What media types a caller takes, by its Accept header. */
final class Accept {
  /** One entry of the header. */
  private record Range(String mediaType, double quality) {
    int precision() {
      return mediaType.equals("*/*") ? 0 : mediaType.endsWith("/*") ? 1 : 2;
    }

    boolean covers(String offered) {
      return mediaType.equals("*/*")
          || mediaType.equals(offered)
          || (mediaType.endsWith("/*")
              && offered.startsWith(mediaType.substring(0, mediaType.length() - 1)));
    }
  }

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  static Accept of(Request request) {
    return new Accept(
        request.headers().all("Accept").stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(Accept::range)
            .toList());
  }

  boolean takesAnyOf(Collection<String> offered) {
    return ranges.isEmpty() || offered.stream().anyMatch(type -> quality(type) > 0);
  }

  boolean prefers(String one, String other) {
    return quality(one) > quality(other);
  }

  private double quality(String offered) {
    return ranges.stream()
        .filter(range -> range.covers(offered))
        .max(Comparator.comparingInt(Range::precision))
        .map(Range::quality)
        .orElse(0.0);
  }

  private static Range range(String entry) {
    String[] parts = entry.split(";", -1);
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        quality = number(parameter.substring(2));
      }
    }
    return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
