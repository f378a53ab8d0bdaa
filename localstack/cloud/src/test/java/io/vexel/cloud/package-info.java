/** Vexel as it is deployed: the built archives, unpacked and run as Lambda runs them. */
@NullMarked
package io.vexel.cloud;

import org.jspecify.annotations.NullMarked;
