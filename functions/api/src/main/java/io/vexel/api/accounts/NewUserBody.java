package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** What somebody gives to register. */
@Doc("Somebody who registers.")
public record NewUserBody(
    @Doc(value = "Where mail reaches the person.", example = "ada@example.org")
        @Text(max = 254, pattern = Patterns.EMAIL, says = Patterns.EMAIL_SAYS, format = "email")
        String email,
    @Doc("8 to 64 characters, any.") @Text(min = 8, max = 64) String password,
    @Doc(value = "How to call the person.", example = "Ada Lovelace") @Text(max = 100)
        @Nullable String fullName) {

  /** Never the password. */
  @Override
  public String toString() {
    return "NewUserBody[]";
  }
}
