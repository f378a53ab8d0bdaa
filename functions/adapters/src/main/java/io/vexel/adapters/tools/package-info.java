/**
 * The tools every installation has. Each is one class that says what the model may call and answers
 * in sentences, failures too; none of them throws at the model.
 */
@NullMarked
package io.vexel.adapters.tools;

import org.jspecify.annotations.NullMarked;
