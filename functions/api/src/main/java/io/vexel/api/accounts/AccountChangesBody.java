package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** What somebody changes about their own account. */
@Doc("What is to change about my account; what is left out stays.")
public record AccountChangesBody(
    @Doc("The password so far; needed to change password or e-mail where one is set.")
        @Text(max = 1024)
        @Nullable String original,
    @Doc("8 to 64 characters, any. All other devices are signed out.") @Text(min = 8, max = 64)
        @Nullable String password,
    @Text(max = 100) @Nullable String fullName,
    @Text(max = 254, pattern = Patterns.EMAIL, says = Patterns.EMAIL_SAYS, format = "email")
        @Nullable String email) {

  /** Never the passwords. */
  @Override
  public String toString() {
    return "AccountChangesBody[]";
  }
}
