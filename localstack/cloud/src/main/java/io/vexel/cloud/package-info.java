/**
 * A stand-in for CloudFront, API Gateway, Lambda and SQS that is made from the synthesised
 * templates and starts the archives which they name, each function in a process of its own. What
 * the infrastructure says is so what is tried: paths, authorizer, transfer, environments, time
 * limits.
 */
@NullMarked
package io.vexel.cloud;

import org.jspecify.annotations.NullMarked;
