/** The rules of conversations that need no port. */
@NullMarked
package io.vexel.core.chat;

import org.jspecify.annotations.NullMarked;
