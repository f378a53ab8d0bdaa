/** The site as the laptop serves it. */
@NullMarked
package io.vexel.local.site;

import org.jspecify.annotations.NullMarked;
