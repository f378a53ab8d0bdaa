/** The laptop's gateway over HTTP. */
@NullMarked
package io.vexel.local.gateway;

import org.jspecify.annotations.NullMarked;
