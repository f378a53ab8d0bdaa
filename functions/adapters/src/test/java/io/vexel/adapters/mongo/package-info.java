/** The Mongo ports on every engine at hand, with all their commands watched. */
@NullMarked
package io.vexel.adapters.mongo;

import org.jspecify.annotations.NullMarked;
