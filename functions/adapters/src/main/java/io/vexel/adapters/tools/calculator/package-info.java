/**
 * Arithmetic for models, which are bad at it: exact decimals, percentages as people write them, and
 * bounds that make every expression end at once. Read {@code Expression} first.
 */
@NullMarked
package io.vexel.adapters.tools.calculator;

import org.jspecify.annotations.NullMarked;
