/** What agents can be given: tools and models. One class for each route. */
@NullMarked
package io.vexel.endpoints.tools;

import org.jspecify.annotations.NullMarked;
