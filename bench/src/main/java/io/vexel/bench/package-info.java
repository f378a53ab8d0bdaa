/**
 * Measures Vexel and writes what came out into {@code docs/performance.md}. Load goes over HTTP to
 * the real host in a process of its own; what can only be seen from within is measured over the
 * same parts, wired here.
 */
@NullMarked
package io.vexel.bench;

import org.jspecify.annotations.NullMarked;
