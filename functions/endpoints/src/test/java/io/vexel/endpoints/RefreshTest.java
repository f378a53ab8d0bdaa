package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RefreshTest {
  private final TestApp app = new TestApp();

  private TestApp.Answer signIn(TestApp.Caller caller) {
    app.anonymous()
        .post("/api/v1/users", Map.of("email", "ada@example.org", "password", "12345678"));
    return caller.form("/api/v1/login/oauth", TestApp.form("ada@example.org", "12345678"));
  }

  private TestApp.Answer refresh(String token) {
    return app.anonymous().bearing(token).post("/api/v1/login/refresh");
  }

  @Test
  void a_refresh_token_is_exchanged_for_new_tokens() {
    String first = signIn(app.anonymous()).text("refresh_token");
    TestApp.Answer answer = refresh(first);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("refresh_token")).isNotEqualTo(first);
    assertThat(refresh(answer.text("refresh_token")).status()).isEqualTo(200);
    assertThat(app.anonymous().bearing(answer.text("access_token")).get("/api/v1/users").status())
        .isEqualTo(200);
  }

  @Test
  void an_exchange_moves_when_the_sign_in_was_used_last() {
    TestApp.Answer tokens = signIn(app.anonymous());
    app.ports.clock.move(Duration.ofMinutes(5));
    TestApp.Answer next = refresh(tokens.text("refresh_token"));
    Instant now = app.ports.clock.instant();
    AccessTokens.Claims claims = app.ports.accessTokens().verify(next.text("access_token"), now);
    AuthSession session =
        app.ports.authSessions().live(claims.sessionId(), claims.userId(), now).orElseThrow();
    assertThat(session.lastUsedAt()).isEqualTo(now);
    assertThat(session.createdAt()).isEqualTo(now.minus(Duration.ofMinutes(5)));
  }

  @Test
  void a_token_exchanged_a_moment_ago_is_raced_and_the_sign_in_stays() {
    String first = signIn(app.anonymous()).text("refresh_token");
    String second = refresh(first).text("refresh_token");
    app.ports.clock.move(Duration.ofSeconds(19));
    TestApp.Answer raced = refresh(first);
    assertThat(raced.status()).isEqualTo(409);
    assertThat(raced.code()).isEqualTo("refresh-raced");
    assertThat(raced.body()).doesNotContain("access_token");
    assertThat(refresh(second).status()).isEqualTo(200);
  }

  @Test
  void a_token_used_again_later_ends_the_whole_sign_in() {
    String first = signIn(app.anonymous()).text("refresh_token");
    TestApp.Answer second = refresh(first);
    app.ports.clock.move(Duration.ofSeconds(21));
    assertThat(refresh(first).code()).isEqualTo("session-revoked");
    assertThat(refresh(second.text("refresh_token")).code()).isEqualTo("session-revoked");
    assertThat(app.anonymous().bearing(second.text("access_token")).get("/api/v1/users").code())
        .isEqualTo("session-revoked");
  }

  @Test
  void signing_out_ends_access_and_refresh_at_once() {
    TestApp.Answer tokens = signIn(app.anonymous());
    TestApp.Answer out =
        app.anonymous().bearing(tokens.text("refresh_token")).post("/api/v1/login/revoke");
    assertThat(out.status()).isEqualTo(200);
    assertThat(refresh(tokens.text("refresh_token")).status()).isEqualTo(401);
    assertThat(app.anonymous().bearing(tokens.text("access_token")).get("/api/v1/users").code())
        .isEqualTo("session-revoked");
  }

  @Test
  void an_access_token_refreshes_nothing_and_a_refresh_token_opens_nothing() {
    TestApp.Answer tokens = signIn(app.anonymous());
    assertThat(refresh(tokens.text("access_token")).code()).isEqualTo("unauthenticated");
    assertThat(app.anonymous().bearing(tokens.text("refresh_token")).get("/api/v1/users").code())
        .isEqualTo("unauthenticated");
    assertThat(app.anonymous().post("/api/v1/login/refresh").code()).isEqualTo("unauthenticated");
  }

  @Test
  void a_refresh_token_is_over_after_thirty_days() {
    String token = signIn(app.anonymous()).text("refresh_token");
    app.ports.clock.move(Duration.ofDays(30).plusSeconds(1));
    assertThat(refresh(token).code()).isEqualTo("unauthenticated");
  }

  @Test
  void a_sign_in_is_over_after_ninety_days_however_often_it_is_refreshed() {
    String token = signIn(app.anonymous()).text("refresh_token");
    for (int i = 0; i < 3; i++) {
      app.ports.clock.move(Duration.ofDays(29));
      token = refresh(token).text("refresh_token");
    }
    app.ports.clock.move(Duration.ofDays(4));
    assertThat(refresh(token).status()).isEqualTo(401);
  }

  @Test
  void our_own_pages_get_the_refresh_token_only_as_a_cookie() {
    TestApp.Caller page =
        app.anonymous().with("X-Vexel-Client", "web").with("Origin", TestApp.ORIGIN);
    TestApp.Answer tokens = signIn(page);
    assertThat(tokens.json()).containsEntry("refresh_token", null);
    assertThat(tokens.header("Set-Cookie"))
        .matches(
            "vexel_refresh=[\\w-]{43}; Path=/api/v1/login; Max-Age=2592000; HttpOnly;"
                + " SameSite=Strict");
    TestApp.Caller again = page.with("Cookie", "a=b; " + pair(tokens) + "; c=d");
    TestApp.Answer refreshed = again.post("/api/v1/login/refresh");
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.header("Set-Cookie")).isNotEqualTo(tokens.header("Set-Cookie"));
    TestApp.Answer out = page.with("Cookie", pair(refreshed)).post("/api/v1/login/revoke");
    assertThat(out.header("Set-Cookie")).startsWith("vexel_refresh=; ").contains("Max-Age=0;");
  }

  @Test
  void without_the_header_no_cookie_is_set_or_read() {
    TestApp.Caller page =
        app.anonymous().with("X-Vexel-Client", "web").with("Origin", TestApp.ORIGIN);
    TestApp.Answer tokens = signIn(page);
    assertThat(
            app.anonymous()
                .with("Cookie", pair(tokens))
                .with("Origin", TestApp.ORIGIN)
                .post("/api/v1/login/refresh")
                .code())
        .isEqualTo("unauthenticated");
    assertThat(signIn(app.anonymous()).headers().first("Set-Cookie")).isEmpty();
  }

  @Test
  void another_site_gets_no_cookie() {
    TestApp.Caller elsewhere =
        app.anonymous().with("X-Vexel-Client", "web").with("Origin", "https://evil.example");
    assertThat(signIn(elsewhere).code()).isEqualTo("forbidden");
    assertThat(signIn(app.anonymous().with("X-Vexel-Client", "web")).code()).isEqualTo("forbidden");
  }

  private static String pair(TestApp.Answer answer) {
    String cookie = answer.header("Set-Cookie");
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
