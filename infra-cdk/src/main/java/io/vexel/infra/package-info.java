/**
 * What Vexel is on AWS, as one CDK application: {@link io.vexel.infra.VexelApp} reads a stage from
 * {@code vexel.yaml} and makes its stacks. Functions, permissions and paths come from {@code
 * Route}, {@code Task} and {@code Setting}; nothing here names a route.
 */
@NullMarked
package io.vexel.infra;

import org.jspecify.annotations.NullMarked;
