/** What travels in conversations: messages, runs and their history. */
@NullMarked
package io.vexel.api.chat;

import org.jspecify.annotations.NullMarked;
