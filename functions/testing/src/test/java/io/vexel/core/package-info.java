/** The rules that need no port. */
@NullMarked
package io.vexel.core;

import org.jspecify.annotations.NullMarked;
