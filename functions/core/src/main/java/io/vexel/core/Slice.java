package io.vexel.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bounded stretch of a longer list.
 *
 * @param items in list order
 * @param next where the following stretch begins, if there is one
 */
public record Slice<T>(List<T> items, Optional<Position> next) {
  public Slice {
    items = List.copyOf(items);
  }

  /**
   * A place in a sorted list: the sort key and, among equals, the id of the last item before it.
   *
   * @param key the sort key as text; empty for lists sorted by id alone
   */
  public record Position(String key, String id) {}

  /**
   * Which stretch is wanted.
   *
   * @param limit at most this many items, 1..100
   * @param after empty for the first stretch
   */
  public record Request(int limit, Optional<Position> after) {
    public static Request first(int limit) {
      return new Request(limit, Optional.empty());
    }
  }

  /** Cuts a stretch out of {@code found}, which was read with one item more than the limit. */
  public static <T> Slice<T> cut(List<T> found, int limit, Function<T, Position> position) {
    if (found.size() <= limit) {
      return new Slice<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, limit);
    return new Slice<>(items, Optional.of(position.apply(items.getLast())));
  }
}
