/**
 * What functions ask of AWS: values of Parameter Store, and messages to the queue of jobs. Nobody
 * else knows the AWS SDK.
 */
@NullMarked
package io.vexel.runtime.aws;

import org.jspecify.annotations.NullMarked;
