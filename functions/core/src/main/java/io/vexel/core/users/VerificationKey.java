package io.vexel.core.users;

import java.time.Instant;

/**
 * A public key that checks access tokens.
 *
 * @param kid names it in tokens; a thumbprint, so the same key has the same name everywhere
 * @param jwk the key as a JSON Web Key
 * @param expiresAt when the last token that it signed is over; moves on for as long as it signs
 */
public record VerificationKey(String kid, String jwk, Instant createdAt, Instant expiresAt) {}
