/** The ports in memory, held to their contracts. */
@NullMarked
package io.vexel.testing;

import org.jspecify.annotations.NullMarked;
