package io.vexel.api;

/** Who may call a route. */
public enum Access {
  /** Anybody. */
  PUBLIC,
  /** Whoever shows a valid access token of a live sign-in. */
  USER,
  /** As {@link #USER}, and only administrators. */
  ADMIN,
  /** Whoever has given the password and still owes the second factor. */
  PENDING_TOTP,
  /** Whoever shows a refresh token. */
  REFRESH
}
