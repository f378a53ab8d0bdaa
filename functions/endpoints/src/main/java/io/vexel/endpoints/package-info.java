/** The application: its configuration and its wiring by hand. Hosts talk to {@code App}. */
@NullMarked
package io.vexel.endpoints;

import org.jspecify.annotations.NullMarked;
