package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;
import org.jspecify.annotations.Nullable;

/** What signing in and refreshing give. */
@Doc("Tokens of a sign-in.")
public record TokenView(
    @Doc("Send it as \"Authorization: Bearer ...\".") String accessToken,
    @Doc("Good for one refresh; null where it went into a cookie or a second factor is owed.")
        @Nullable String refreshToken,
    @Doc("Always \"bearer\".") String tokenType,
    @Doc("Seconds until the access token is over.") long expiresIn) {

  public static TokenView bearer(String accessToken, @Nullable String refreshToken, long expires) {
    return new TokenView(accessToken, refreshToken, "bearer", expires);
  }

  /** Never the tokens. */
  @Override
  public String toString() {
    return "TokenView[]";
  }
}
