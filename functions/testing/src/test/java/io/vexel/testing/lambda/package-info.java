@NullMarked
package io.vexel.testing.lambda;

import org.jspecify.annotations.NullMarked;
