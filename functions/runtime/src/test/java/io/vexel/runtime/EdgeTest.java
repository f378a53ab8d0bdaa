package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.endpoints.Config;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a request is believed, and whose. */
final class EdgeTest {
  private static final String SECRET = "the secret of the edge";
  private static final String VIEWER = "X-Vexel-Caller";

  private static final Edge GUARDED = edge(Map.of("VEXEL_ORIGIN_SECRET", SECRET));
  private static final Edge OPEN = edge(Map.of());

  private static Edge edge(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("VEXEL_ISSUER", "https://vexel.example");
    return new Edge(Config.read(environment, Set.of()));
  }

  private static GatewayEvent event(Map<String, List<String>> headers) {
    Map<String, Object> event = new LinkedHashMap<>(Events.request("GET", "/health", null));
    event.put("multiValueHeaders", headers);
    return GatewayEvent.read(Events.bytes(event), Events.JSON);
  }

  @Test
  void a_request_with_the_secret_is_let_through_and_comes_from_its_viewer() {
    GatewayEvent event =
        event(Map.of("x-vexel-origin", List.of(SECRET), VIEWER, List.of("198.51.100.10")));
    assertThat(GUARDED.lets(event)).isTrue();
    assertThat(GUARDED.request(event).address()).isEqualTo("198.51.100.10");
    assertThat(GUARDED.request(event).origin()).isEqualTo("https://vexel.example");
  }

  @Test
  void a_request_without_the_secret_is_refused() {
    assertThat(GUARDED.lets(event(Map.of()))).isFalse();
    assertThat(GUARDED.lets(event(Map.of("X-Vexel-Origin", List.of("the secret"))))).isFalse();
    assertThat(GUARDED.lets(event(Map.of("X-Vexel-Origin", List.of(""))))).isFalse();
  }

  @Test
  void trying_several_secrets_at_once_does_not_help() {
    assertThat(GUARDED.lets(event(Map.of("X-Vexel-Origin", List.of("a guess", SECRET))))).isFalse();
  }

  @Test
  void a_forged_address_is_not_believed() {
    Map<String, List<String>> forged =
        Map.of(
            VIEWER,
            List.of("203.0.113.7"),
            "X-Forwarded-For",
            List.of("203.0.113.7"),
            "X-Vexel-Origin",
            List.of("made up"));
    assertThat(OPEN.lets(event(forged))).isTrue();
    assertThat(OPEN.request(event(forged)).address()).isEqualTo("130.176.0.1");
    assertThat(GUARDED.request(event(forged)).address()).isEqualTo("130.176.0.1");
  }

  @Test
  void without_a_viewer_it_is_whoever_connected() {
    assertThat(GUARDED.request(event(Map.of("X-Vexel-Origin", List.of(SECRET)))).address())
        .isEqualTo("130.176.0.1");
  }
}
