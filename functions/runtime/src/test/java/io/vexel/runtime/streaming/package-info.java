@NullMarked
package io.vexel.runtime.streaming;

import org.jspecify.annotations.NullMarked;
