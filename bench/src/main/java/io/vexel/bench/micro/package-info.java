/** Small pieces of work, measured by JMH in a process of its own. */
@NullMarked
package io.vexel.bench.micro;

import org.jspecify.annotations.NullMarked;
