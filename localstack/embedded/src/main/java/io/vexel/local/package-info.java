/**
 * Vexel whole on one laptop: a gateway over the same endpoints that Lambda runs, the front end, a
 * database that survives restarts, and a model that needs no network.
 */
@NullMarked
package io.vexel.local;

import org.jspecify.annotations.NullMarked;
