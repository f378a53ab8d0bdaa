/** Talking with agents, and following what they do. One class for each route. */
@NullMarked
package io.vexel.endpoints.chat;

import org.jspecify.annotations.NullMarked;
