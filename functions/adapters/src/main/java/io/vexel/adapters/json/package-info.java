/** JSON through Jackson, checked against JSON Schema. No other package sees Jackson. */
@NullMarked
package io.vexel.adapters.json;

import org.jspecify.annotations.NullMarked;
