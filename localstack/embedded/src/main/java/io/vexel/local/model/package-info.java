/**
 * A small model server that speaks the OpenAI API, so that laptop, tests and load tests drive the
 * same client as a real provider does. Free-standing it answers usefully without intelligence;
 * scripted, it plays what a test has queued, faults included.
 */
@NullMarked
package io.vexel.local.model;

import org.jspecify.annotations.NullMarked;
