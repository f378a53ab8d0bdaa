/**
 * What Amazon CloudWatch reads from the standard output of a function: measurements and log
 * records, each as one line of JSON.
 */
@NullMarked
package io.vexel.adapters.cloudwatch;

import org.jspecify.annotations.NullMarked;
