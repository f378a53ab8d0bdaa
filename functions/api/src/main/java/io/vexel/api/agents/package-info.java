/** What travels about agents and their types. */
@NullMarked
package io.vexel.api.agents;

import org.jspecify.annotations.NullMarked;
