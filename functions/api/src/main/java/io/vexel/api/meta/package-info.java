/** What travels about the service itself: health, problems, pages. */
@NullMarked
package io.vexel.api.meta;

import org.jspecify.annotations.NullMarked;
