/** Making agents and looking at them. One class for each route. */
@NullMarked
package io.vexel.endpoints.agents;

import org.jspecify.annotations.NullMarked;
