/** The entry points of Lambda, called as AWS calls them. */
@NullMarked
package io.vexel.runtime;

import org.jspecify.annotations.NullMarked;
