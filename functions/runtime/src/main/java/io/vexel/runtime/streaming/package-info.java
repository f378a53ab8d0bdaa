/**
 * A Lambda runtime that streams: AWS's own client for Java keeps an answer until it is whole. It
 * speaks the Runtime API, one invocation at a time, and drives SnapStart's hooks; what is answered
 * is somebody else's. docs/streaming-runtime.md explains it.
 */
@NullMarked
package io.vexel.runtime.streaming;

import org.jspecify.annotations.NullMarked;
