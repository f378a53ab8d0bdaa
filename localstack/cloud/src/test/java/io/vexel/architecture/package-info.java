/** The rules that keep the house in order, and the proof that each of them can fail. */
@NullMarked
package io.vexel.architecture;

import org.jspecify.annotations.NullMarked;
