package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UpdateMeTest {
  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");

  private TestApp.Answer put(Map<String, ?> body) {
    return ada.send("PUT", "/api/v1/users", "application/json", app.ports.json().write(body));
  }

  @Test
  void a_name_is_changed_without_a_password_and_nothing_else_with_it() {
    assertThat(put(Map.of("full_name", "Ada Lovelace")).json())
        .containsEntry("full_name", "Ada Lovelace")
        .containsEntry("email", "ada@example.org");
    assertThat(put(Map.of()).json()).containsEntry("full_name", "Ada Lovelace");
  }

  @Test
  void password_and_address_need_the_password_so_far() {
    for (Map<String, String> change :
        List.of(Map.of("password", "a new one"), Map.of("email", "countess@example.org"))) {
      assertThat(put(change).pointers()).containsExactly("/original");
      Map<String, String> wrong = new LinkedHashMap<>(change);
      wrong.put("original", "a guess");
      assertThat(put(wrong).status()).isEqualTo(422);
    }
  }

  @Test
  void a_new_password_signs_out_everybody_else() {
    TestApp.Caller phone = app.signIn("ada@example.org", "secret of ada");
    assertThat(put(Map.of("original", "secret of ada", "password", "a new one")).status())
        .isEqualTo(200);
    assertThat(phone.get("/api/v1/users").code()).isEqualTo("session-revoked");
    assertThat(ada.get("/api/v1/users").status()).isEqualTo(200);
    assertThat(app.signIn("ada@example.org", "a new one").get("/api/v1/users").status())
        .isEqualTo(200);
  }

  @Test
  void an_address_of_somebody_else_is_taken() {
    app.somebody("eve");
    assertThat(put(Map.of("original", "secret of ada", "email", "EVE@example.org")).code())
        .isEqualTo("email-taken");
    assertThat(put(Map.of("original", "secret of ada", "email", "Ada@Example.org")).json())
        .containsEntry("email", "Ada@Example.org");
  }
}
