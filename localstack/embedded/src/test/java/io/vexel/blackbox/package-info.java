/**
 * Vexel from the outside: what any host must do, whatever it is made of. Runs against {@code
 * VEXEL_URL} where that is set, and otherwise starts the laptop host.
 */
@NullMarked
package io.vexel.blackbox;

import org.jspecify.annotations.NullMarked;
