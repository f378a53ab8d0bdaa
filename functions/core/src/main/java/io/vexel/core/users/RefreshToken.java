package io.vexel.core.users;

import java.time.Instant;
import java.util.Optional;

/**
 * A refresh token as stored: only its hash, never the token. The tokens of one auth session are a
 * family; each is good for one rotation.
 *
 * @param hash SHA-256 of the token, in hex
 * @param usedAt when it was rotated
 */
public record RefreshToken(
    String hash,
    AuthSessionId sessionId,
    UserId userId,
    Optional<Instant> usedAt,
    Instant expiresAt) {}
