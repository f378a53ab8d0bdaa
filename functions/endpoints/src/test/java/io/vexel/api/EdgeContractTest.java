package io.vexel.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeContractTest {
  @ParameterizedTest
  @EnumSource(Route.class)
  void every_route_is_reached(Route route) {
    assertThat(EdgeContract.servesApi(route.path().replaceAll("\\{\\w+}", "0123"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agents/", "/api", "/apix/", "/healthy", "/docs.html", "/API/v1"})
  void everything_else_is_the_site(String path) {
    assertThat(EdgeContract.servesApi(path)).isFalse();
  }

  @Test
  void a_star_stands_at_the_end_alone() {
    assertThat(EdgeContract.API_PATHS).allMatch(pattern -> pattern.matches("/[^*?]+(/\\*)?"));
  }
}
