/** Allowances: how often somebody may do something. */
@NullMarked
package io.vexel.core.limits;

import org.jspecify.annotations.NullMarked;
