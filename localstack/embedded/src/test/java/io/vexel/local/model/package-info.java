/** The offline model. */
@NullMarked
package io.vexel.local.model;

import org.jspecify.annotations.NullMarked;
