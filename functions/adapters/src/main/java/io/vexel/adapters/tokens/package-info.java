/** Passwords through Argon2id and access tokens as ES256-signed JSON Web Tokens. */
@NullMarked
package io.vexel.adapters.tokens;

import org.jspecify.annotations.NullMarked;
