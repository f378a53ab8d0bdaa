/**
 * A laptop host in a process of its own, from the outside: killed, started again, its database
 * taken away. What any deployment must do is in {@code suite}.
 */
@NullMarked
package io.vexel.blackbox;

import org.jspecify.annotations.NullMarked;
