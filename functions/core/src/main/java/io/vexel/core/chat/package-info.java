/**
 * Conversations. A message to an agent starts a run, whose events are written down before they are
 * sent; the run outlives the connection that started it.
 */
@NullMarked
package io.vexel.core.chat;

import org.jspecify.annotations.NullMarked;
