/** JSON as the core sees it: text in, checked records out. */
@NullMarked
package io.vexel.core.json;

import org.jspecify.annotations.NullMarked;
