/**
 * Runs from beginning to end with real parts: the Mongo adapter on the local store, the provider
 * client on the scripted model over HTTP, the real tools.
 */
@NullMarked
package io.vexel.local.runs;

import org.jspecify.annotations.NullMarked;
