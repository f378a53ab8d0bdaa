package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");

  @Test
  void every_counted_reply_says_what_is_left() {
    TestApp.Answer first = ada.get("/api/v1/agents");
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"read\";q=600;w=60");
    assertThat(first.header("RateLimit")).isEqualTo("\"read\";r=599;t=55");
    assertThat(ada.get("/api/v1/agents").header("RateLimit")).startsWith("\"read\";r=598;");
    assertThat(app.anonymous().get("/health").headers().first("RateLimit")).isEmpty();
  }

  @Test
  void who_calls_too_often_waits_until_the_minute_is_over() {
    TestApp few = few();
    TestApp.Caller ada = few.somebody("ada");
    for (int i = 0; i < 12; i++) {
      assertThat(ada.post("/api/v1/agents", Bodies.valid(Route.CREATE_AGENT)).status())
          .isEqualTo(201);
    }
    TestApp.Answer refused = ada.post("/api/v1/agents", Bodies.valid(Route.CREATE_AGENT));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("throttled");
    assertThat(refused.header("Retry-After")).isEqualTo("55");
    assertThat(refused.header("RateLimit")).isEqualTo("\"write\";r=0;t=55");
    assertThat(ada.get("/api/v1/agents").status()).isEqualTo(200);
    few.ports.clock.move(Duration.ofSeconds(55));
    assertThat(ada.post("/api/v1/agents", Bodies.valid(Route.CREATE_AGENT)).status())
        .isEqualTo(201);
  }

  @Test
  void reads_are_told_to_the_others_in_tens() {
    TestApp.Caller ada = few().somebody("ada");
    int passed = 0;
    while (ada.get("/api/v1/agents").status() == 200) {
      passed++;
    }
    assertThat(passed).isEqualTo(60);
  }

  @Test
  void after_ten_wrong_passwords_even_the_right_one_has_to_wait() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("ada@example.org", "wrong").status()).isEqualTo(400);
    }
    TestApp.Answer refused = signIn("ada@example.org", "secret of ada");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("throttled");
    assertThat(signIn("ADA@example.org", "secret of ada").status()).isEqualTo(429);
    app.somebody("eve");
    app.ports.clock.move(Duration.ofMinutes(1));
    assertThat(signIn("ada@example.org", "secret of ada").status()).isEqualTo(200);
  }

  @Test
  void unknown_addresses_are_counted_just_the_same() {
    for (int i = 0; i < 10; i++) {
      signIn("nobody@example.org", "wrong");
    }
    assertThat(signIn("nobody@example.org", "wrong").status()).isEqualTo(429);
  }

  private TestApp.Answer signIn(String email, String password) {
    return app.anonymous().form("/api/v1/login/oauth", TestApp.form(email, password));
  }

  /** An application with a tenth of the usual allowances. */
  private static TestApp few() {
    TestApp few = new TestApp();
    few.ports.rateLimits = 10;
    return few;
  }
}
