/**
 * Work that outlives the request that asked for it. A job is stored before anybody is told of it,
 * is done by one worker at a time under a lease, and is tried again until it is done or given up.
 * What wakes a worker is only a hint: a schedule finds what a lost hint left.
 */
@NullMarked
package io.vexel.core.jobs;

import org.jspecify.annotations.NullMarked;
