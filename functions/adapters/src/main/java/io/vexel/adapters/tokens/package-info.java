/**
 * Passwords through Argon2id, access tokens as ES256-signed JSON Web Tokens, and the keys that sign
 * and check them.
 */
@NullMarked
package io.vexel.adapters.tokens;

import org.jspecify.annotations.NullMarked;
