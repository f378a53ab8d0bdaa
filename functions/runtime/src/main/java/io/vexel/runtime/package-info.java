/**
 * Entry points of AWS Lambda: they turn events of the gateway, of the authorizer and of the queue
 * into calls of the application, which does not know where it runs.
 */
@NullMarked
package io.vexel.runtime;

import org.jspecify.annotations.NullMarked;
