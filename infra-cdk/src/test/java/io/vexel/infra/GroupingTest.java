package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.api.Setting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Routes that share a function are alike in what it may do. */
final class GroupingTest {
  private static final List<Deployed> FULL =
      Deployed.all(Synthesised.templates(Synthesised.Name.FULL));

  @Test
  void every_route_is_served_by_one_function() {
    assertThat(FULL.stream().flatMap(function -> function.routes().stream()))
        .containsExactlyInAnyOrder(Route.values());
    assertThat(FULL).hasSizeLessThan(Route.values().length * 2 / 3);
  }

  @Test
  void routes_of_one_function_are_of_one_feature_and_transfer() {
    for (Deployed function : FULL) {
      assertThat(function.routes().stream().map(route -> route.spec().tag()).distinct())
          .hasSizeLessThanOrEqualTo(1);
      assertThat(function.routes().stream().map(Route::transfer).distinct())
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void a_shared_function_has_what_each_of_its_routes_needs_and_no_more() {
    for (Deployed function : FULL) {
      for (Route route : function.routes()) {
        assertThat(function.environment().keySet())
            .containsAll(route.settings().stream().map(Setting::name).toList());
        assertThat(function.seconds()).isEqualTo(route.spec().timeoutSeconds());
        assertThat(function.megabytes())
            .isGreaterThanOrEqualTo(route.spec().memoryMegabytes() * 3 / 2);
        assertThat(function.permissions())
            .containsExactlyInAnyOrderElementsOf(expected(function, route));
      }
    }
  }

  /** There, the domain says who issues tokens, so that no parameter has to. */
  private static List<String> expected(Deployed function, Route route) {
    Set<Setting> settings = EnumSet.copyOf(route.settings());
    settings.remove(Setting.VEXEL_ISSUER);
    String name = function.name().replace("vexel-full-", "");
    return Expected.permissions(name, settings, route.permissions()).stream()
        .map(line -> line.replace("eu-central-1", "us-east-1"))
        .map(line -> line.replace("vexel-dev-", "vexel-full-").replace("/dev/", "/full/"))
        .toList();
  }
}
