/** What travels about tools and models. */
@NullMarked
package io.vexel.api.tools;

import org.jspecify.annotations.NullMarked;
