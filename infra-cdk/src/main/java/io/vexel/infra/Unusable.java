package io.vexel.infra;

import java.util.List;

/** Thrown where there is nothing to deploy from; says everything that is wrong. */
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unusable(String what, List<String> faults) {
    super("%s:\n  %s".formatted(what, String.join("\n  ", faults)), null, false, false);
  }
}
