package io.vexel.testing;

import io.vexel.core.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads lists stretch by stretch, as a client does. */
final class Pages {
  private Pages() {}

  /** Everything, in stretches of {@code limit}. */
  static <T> List<T> all(int limit, Function<Slice.Request, Slice<T>> list) {
    return all(limit, list, () -> {});
  }

  /** Everything; {@code between} happens after each stretch. */
  static <T> List<T> all(int limit, Function<Slice.Request, Slice<T>> list, Runnable between) {
    List<T> all = new ArrayList<>();
    Optional<Slice.Request> request = Optional.of(Slice.Request.first(limit));
    while (request.isPresent()) {
      Slice<T> slice = list.apply(request.get());
      all.addAll(slice.items());
      between.run();
      request = slice.next().map(next -> new Slice.Request(limit, Optional.of(next)));
    }
    return all;
  }
}
