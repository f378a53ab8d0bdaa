package io.vexel.runtime.aws;

import java.util.Map;
import java.util.Set;

/** Values that are kept outside of a function's environment. */
@FunctionalInterface
public interface Parameters {
  /**
   * The values by name; names that nothing is kept under are left out.
   *
   * @throws io.vexel.core.Refusal.Unavailable if they cannot be read at the moment
   */
  Map<String, String> read(Set<String> names);
}
