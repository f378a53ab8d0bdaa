package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.users.Email;
import io.vexel.core.users.User;
import io.vexel.testing.Race;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccountsTest {
  private final TestApp app = new TestApp();

  @Test
  void somebody_registers_signs_in_and_is_told_who_they_are() {
    TestApp.Answer me = app.somebody("ada").get("/api/v1/users");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.text("email")).isEqualTo("ada@example.org");
    assertThat(me.json()).containsEntry("is_superuser", false).containsEntry("password", true);
    assertThat(me.body()).doesNotContain("hash");
  }

  @Test
  void an_address_is_taken_whatever_its_case() {
    app.somebody("ada");
    TestApp.Answer again =
        app.anonymous()
            .post("/api/v1/users", Map.of("email", "ADA@Example.ORG", "password", "12345678"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("email-taken");
  }

  @Test
  void nobody_registers_where_registration_is_closed() {
    app.ports.registrationOpen = false;
    TestApp.Answer refused =
        app.anonymous()
            .post("/api/v1/users", Map.of("email", "a@example.org", "password", "12345678"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(app.ports.users().isEmpty()).isTrue();
  }

  private static Map<String, String> ada(String password, String name) {
    return Map.of("email", "ada@example.org", "password", password, "full_name", name);
  }

  @Test
  void registering_again_with_the_same_key_gives_the_same_account() {
    TestApp.Caller caller = app.anonymous().with("Idempotency-Key", "k");
    TestApp.Answer made = caller.post("/api/v1/users", ada("12345678", "Ada"));
    TestApp.Answer again = caller.post("/api/v1/users", ada("12345678", "Ada"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(made.body());
  }

  @Test
  void a_key_of_another_registration_is_refused() {
    TestApp.Caller caller = app.anonymous().with("Idempotency-Key", "k");
    assertThat(caller.post("/api/v1/users", ada("12345678", "Ada")).status()).isEqualTo(201);
    Map<String, String> other = Map.of("email", "eve@example.org", "password", "12345678");
    for (Map<String, String> body : List.of(ada("87654321", "Ada"), ada("12345678", ""), other)) {
      TestApp.Answer refused = caller.post("/api/v1/users", body);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("idempotency-mismatch");
    }
    assertThat(app.ports.users().find(new Email("eve@example.org"))).isEmpty();
  }

  @Test
  void a_key_does_not_help_to_guess_a_password() {
    TestApp.Caller caller = app.anonymous().with("Idempotency-Key", "k");
    assertThat(caller.post("/api/v1/users", ada("12345678", "Ada")).status()).isEqualTo(201);
    for (int guess = 0; guess < 10; guess++) {
      caller.post("/api/v1/users", ada("guess no. " + guess, "Ada"));
    }
    assertThat(caller.post("/api/v1/users", ada("12345678", "Ada")).code()).isEqualTo("throttled");
  }

  @Test
  void the_same_registration_sent_sixteen_times_at_once_makes_one_account() {
    TestApp.Caller caller = app.anonymous().with("Idempotency-Key", "k");
    List<TestApp.Answer> answers =
        Race.run(number -> caller.post("/api/v1/users", ada("12345678", "Ada")));
    assertThat(answers).extracting(TestApp.Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.text("id"))
        .containsOnly(answers.getFirst().text("id"));
  }

  @Test
  void unknown_address_wrong_password_and_locked_account_look_the_same() {
    app.somebody("ada");
    User locked = app.ports.users().find(new Email("ada@example.org")).orElseThrow();
    TestApp.Answer unknown = signIn("eve@example.org", "secret of ada");
    TestApp.Answer wrong = signIn("ada@example.org", "secret of eve");
    app.ports.users().replace(Locked.of(locked));
    TestApp.Answer inactive = signIn("ada@example.org", "secret of ada");
    assertThat(List.of(unknown, wrong, inactive))
        .allSatisfy(answer -> {
          assertThat(answer.status()).isEqualTo(400);
          assertThat(answer.text("error")).isEqualTo("invalid_grant");
        });
    assertThat(List.of(wrong.body(), inactive.body())).containsOnly(unknown.body());
  }

  @Test
  void a_form_without_a_password_is_an_invalid_request() {
    TestApp.Answer answer = app.anonymous().form("/api/v1/login/oauth", "username=ada");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("invalid_request");
    assertThat(answer.text("error_description")).isEqualTo("password is required");
  }

  @Test
  void other_grants_are_not_known() {
    TestApp.Answer answer =
        app.anonymous()
            .form("/api/v1/login/oauth", "username=a&password=b&grant_type=client_credentials");
    assertThat(answer.text("error")).isEqualTo("unsupported_grant_type");
  }

  @Test
  void a_locked_account_is_out_at_once() {
    TestApp.Caller ada = app.somebody("ada");
    User user = app.ports.users().find(new Email("ada@example.org")).orElseThrow();
    app.ports.users().replace(Locked.of(user));
    assertThat(ada.get("/api/v1/users").code()).isEqualTo("session-revoked");
  }

  @Test
  void the_public_keys_check_tokens_and_give_nothing_away() {
    app.somebody("ada");
    TestApp.Answer keys = app.anonymous().get("/.well-known/jwks.json");
    assertThat(keys.body()).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
  }

  private TestApp.Answer signIn(String email, String password) {
    return app.anonymous().form("/api/v1/login/oauth", TestApp.form(email, password));
  }
}
