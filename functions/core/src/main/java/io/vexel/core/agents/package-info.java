/** Agents: what a person has made an assistant, analyst or specialist out of. */
@NullMarked
package io.vexel.core.agents;

import org.jspecify.annotations.NullMarked;
