/** The service about itself: health, keys and the API document. One class for each route. */
@NullMarked
package io.vexel.endpoints.meta;

import org.jspecify.annotations.NullMarked;
