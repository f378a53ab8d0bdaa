/** Registering, signing in, and who somebody is. One class for each route. */
@NullMarked
package io.vexel.endpoints.accounts;

import org.jspecify.annotations.NullMarked;
