/** People and their devices: registering, signing in, and the tokens that say who is asking. */
@NullMarked
package io.vexel.core.users;

import org.jspecify.annotations.NullMarked;
