package io.vexel.runtime;

import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.endpoints.Config;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which routes a function serves. */
final class Routes {
  private Routes() {}

  /**
   * The routes.
   *
   * @throws Config.Unusable if there are none, or some that nobody knows
   */
  static Set<Route> of(Map<String, String> environment) {
    Set<Route> routes = EnumSet.noneOf(Route.class);
    List<String> faults = new ArrayList<>();
    for (String name : environment.getOrDefault(Setting.VEXEL_ROUTES.name(), "").split(",", -1)) {
      Arrays.stream(Route.values())
          .filter(route -> route.name().equals(name.strip()))
          .findFirst()
          .ifPresentOrElse(
              routes::add,
              () -> faults.add("VEXEL_ROUTES names '%s', which is no route".formatted(name)));
    }
    if (!faults.isEmpty()) {
      throw new Config.Unusable(faults);
    }
    return routes;
  }
}
