package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Interop;
import io.vexel.api.schema.Text;
import org.jspecify.annotations.Nullable;

/** The form of the OAuth 2 password grant (RFC 6749, 4.3). */
@Interop
@Doc("Form of the OAuth 2 password grant.")
public record SignInForm(
    @Doc(value = "The e-mail address.", example = "ada@example.org") @Text(min = 1, max = 254)
        String username,
    @Text(min = 1, max = 1024) String password,
    @Doc("\"password\", if given.") @Text(max = 100) @Nullable String grantType,
    @Text(max = 1000) @Nullable String scope,
    @Text(max = 200) @Nullable String clientId,
    @Text(max = 200) @Nullable String clientSecret) {

  /** Never the password. */
  @Override
  public String toString() {
    return "SignInForm[]";
  }
}
