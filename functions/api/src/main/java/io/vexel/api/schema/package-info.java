/** JSON Schema of wire records: small annotations for their bounds, and the translation. */
@NullMarked
package io.vexel.api.schema;

import org.jspecify.annotations.NullMarked;
