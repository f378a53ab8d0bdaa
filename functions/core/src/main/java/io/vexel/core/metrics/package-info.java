/**
 * What is measured while the application works, and the port that takes it: requests, runs and jobs
 * say once, at their end, how they went. Where that goes is the host's business.
 */
@NullMarked
package io.vexel.core.metrics;

import org.jspecify.annotations.NullMarked;
