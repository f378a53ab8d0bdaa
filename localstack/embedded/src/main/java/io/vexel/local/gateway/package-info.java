/**
 * The laptop's stand-in for CloudFront and API Gateway: one loopback address for site and API, and
 * the care that a server on somebody's laptop has to take.
 */
@NullMarked
package io.vexel.local.gateway;

import org.jspecify.annotations.NullMarked;
