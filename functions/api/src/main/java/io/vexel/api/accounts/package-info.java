/** What travels about people: registering, signing in, tokens. */
@NullMarked
package io.vexel.api.accounts;

import org.jspecify.annotations.NullMarked;
