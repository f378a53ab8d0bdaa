/**
 * What Vexel promises to the outside: its routes, its settings, its problem codes and, in the
 * feature packages, the records that travel as JSON. Hosts, infrastructure, documentation and
 * clients are all derived from here, so this module knows nothing but the JDK.
 */
@NullMarked
package io.vexel.api;

import org.jspecify.annotations.NullMarked;
