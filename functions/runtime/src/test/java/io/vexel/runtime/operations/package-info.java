/** What is done by hand, on parameters in memory. */
@NullMarked
package io.vexel.runtime.operations;

import org.jspecify.annotations.NullMarked;
