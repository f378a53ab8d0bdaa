/**
 * Lambda as a function sees it: a Runtime API that behaves as the one of Lambda does, for processes
 * that believe to run there.
 */
@NullMarked
package io.vexel.testing.lambda;

import org.jspecify.annotations.NullMarked;
