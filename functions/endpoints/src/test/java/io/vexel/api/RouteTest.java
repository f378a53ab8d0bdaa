package io.vexel.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.schema.MediaType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RouteTest {
  @Test
  void no_two_routes_have_the_same_method_and_path() {
    assertThat(
            Stream.of(Route.values())
                .map(route -> route.method() + " " + route.path().replaceAll("\\{\\w+}", "{}"))
                .distinct())
        .hasSameSizeAs(Route.values());
  }

  @Test
  void only_sign_in_and_refresh_read_the_signing_key() {
    assertThat(
            Stream.of(Route.values())
                .filter(route -> route.settings().contains(Setting.VEXEL_SIGNING_KEY)))
        .containsExactlyInAnyOrder(Route.SIGN_IN, Route.REFRESH_SIGN_IN);
  }

  @Test
  void only_chat_reads_the_key_of_the_models() {
    assertThat(
            Stream.of(Route.values())
                .filter(route -> route.settings().contains(Setting.OPENAI_API_KEY)))
        .containsExactlyInAnyOrder(Route.CHAT_WITH_AGENT, Route.STREAM_CHAT);
  }

  @Test
  void no_route_needs_a_setting_of_the_laptop() {
    assertThat(Stream.of(Route.values()).flatMap(route -> route.settings().stream()))
        .noneMatch(Setting::laptop);
  }

  @Test
  void functions_are_named_in_kebab() {
    assertThat(Route.CREATE_AGENT.function()).isEqualTo("create-agent");
    assertThat(Stream.of(Route.values()).map(Route::function)).allMatch(n -> n.length() <= 40);
  }

  @Test
  void every_answer_that_is_streamed_says_so() {
    for (Route route : Route.values()) {
      assertThat(route.transfer() == Transfer.STREAMED)
          .as(route.toString())
          .isEqualTo(route.spec().produces().contains(MediaType.EVENTS));
    }
  }
}
