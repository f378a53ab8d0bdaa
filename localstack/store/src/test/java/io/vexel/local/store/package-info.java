/** Tests of the local store, through the driver that everything else uses. */
@NullMarked
package io.vexel.local.store;

import org.jspecify.annotations.NullMarked;
