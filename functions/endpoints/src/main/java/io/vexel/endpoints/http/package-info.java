/**
 * HTTP as the endpoints see it: requests and replies as values, and the pipeline that stands
 * between a host and an endpoint. Which host it is, nobody here knows.
 */
@NullMarked
package io.vexel.endpoints.http;

import org.jspecify.annotations.NullMarked;
