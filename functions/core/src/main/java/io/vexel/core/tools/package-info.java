/** Tools that models may call, and what they may see. */
@NullMarked
package io.vexel.core.tools;

import org.jspecify.annotations.NullMarked;
