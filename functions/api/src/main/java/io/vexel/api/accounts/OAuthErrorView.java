package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;
import io.vexel.api.schema.Only;

/** Why signing in failed, in the form of RFC 6749, 5.2. */
@Doc("Why signing in failed (RFC 6749, 5.2).")
public record OAuthErrorView(
    @Only({"invalid_request", "invalid_grant", "unsupported_grant_type"}) String error,
    String errorDescription) {}
