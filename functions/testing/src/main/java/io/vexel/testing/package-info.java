/**
 * Ports kept in memory, for tests that need no database, and the contracts that hold every
 * implementation of a port to the same behaviour.
 */
@NullMarked
package io.vexel.testing;

import org.jspecify.annotations.NullMarked;
