package io.vexel.blackbox.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.blackbox.Answer;
import io.vexel.blackbox.Client;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Suite
final class AccountsTest {
  /** How long a token that was exchanged may come again, as from two tabs. */
  private static final Duration RACE = Duration.ofSeconds(20);

  private final Deployment vexel;

  AccountsTest(Deployment vexel) {
    this.vexel = vexel;
  }

  private Answer refresh(String token) {
    return vexel.anybody().bearing(token).post("/login/refresh");
  }

  @Test
  void an_account_is_made_used_changed_and_signed_out_of() {
    Client person = vexel.somebody();
    JsonNode me = person.get("/users").expect(200).json();
    assertThat(me.get("email").asText()).isEqualTo(person.email());
    assertThat(me.get("is_superuser").asBoolean()).isFalse();
    person.put("/users", Client.object().put("full_name", "Ada Lovelace")).expect(200);
    assertThat(person.get("/users").field("full_name")).isEqualTo("Ada Lovelace");
    vexel.anybody().bearing(person.refreshToken()).post("/login/revoke").expect(200);
    person.get("/users").expectProblem(401, "session-revoked");
    refresh(person.refreshToken()).expect(401);
  }

  @Test
  void a_wrong_password_is_told_like_an_unknown_address() {
    Client person = vexel.somebody();
    Client nobody = vexel.anybody();
    Answer wrong = person.send(person.signInForm("not the password")).expect(400);
    assertThat(wrong.field("error")).isEqualTo("invalid_grant");
    Answer unknown = nobody.send(nobody.signInForm("not the password")).expect(400);
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @Test
  void a_new_password_needs_the_old_one_and_signs_out_other_devices() {
    Client person = vexel.somebody();
    Client phone = person.onAnotherDevice();
    Answer without =
        person.put("/users", Client.object().put("password", "a new password")).expect(422);
    assertThat(without.pointers()).containsExactly("/original");
    person
        .put(
            "/users",
            Client.object().put("original", person.password()).put("password", "a new password"))
        .expect(200);
    phone.get("/users").expectProblem(401, "session-revoked");
    person.get("/users").expect(200);
    person.send(person.signInForm(person.password())).expect(400);
    person.send(person.signInForm("a new password")).expect(200);
  }

  @Test
  void a_refresh_token_is_exchanged_and_using_an_old_one_ends_the_sign_in() throws Exception {
    String first = vexel.somebody().refreshToken();
    Answer second = refresh(first).expect(200);
    assertThat(second.field("refresh_token")).isNotEqualTo(first);
    assertThat(refresh(first).expectProblem(409, "refresh-raced").text()).doesNotContain("token\"");
    Answer third = refresh(second.field("refresh_token")).expect(200);
    Client latest = vexel.anybody().bearing(third.field("access_token"));
    latest.get("/users").expect(200);
    // That time has passed is the condition here, and only a wall clock can tell.
    Thread.sleep(RACE.plusSeconds(1));
    refresh(first).expectProblem(401, "session-revoked");
    refresh(third.field("refresh_token")).expectProblem(401, "session-revoked");
    latest.get("/users").expectProblem(401, "session-revoked");
  }

  @Test
  void our_own_pages_get_the_refresh_token_only_as_a_cookie() {
    Client person = vexel.somebody();
    Answer tokens = person.send(fromOurPages(person.signInForm(person.password()))).expect(200);
    assertThat(tokens.json().get("refresh_token").isNull()).isTrue();
    assertThat(tokens.header("Set-Cookie"))
        .contains("Path=/api/v1/login", "HttpOnly", "SameSite=Strict");
    String cookie = tokens.header("Set-Cookie").split(";", 2)[0];
    Client page = vexel.anybody();
    page.send(refreshing(page, cookie)).expectProblem(401, "unauthenticated");
    Answer next = page.send(fromOurPages(refreshing(page, cookie))).expect(200);
    assertThat(next.header("Set-Cookie").split(";", 2)[0]).isNotEqualTo(cookie);
    page.bearing(next.field("access_token")).get("/users").expect(200);
  }

  private static HttpRequest.Builder refreshing(Client page, String cookie) {
    return page.request("/login/refresh")
        .header("Cookie", cookie)
        .POST(HttpRequest.BodyPublishers.noBody());
  }

  private HttpRequest.Builder fromOurPages(HttpRequest.Builder request) {
    return request.header("X-Vexel-Client", "web").header("Origin", vexel.origin());
  }
}
