/**
 * The database of the laptop and of tests: speaks MongoDB's protocol on a loopback port, keeps its
 * data in memory or in one file, and refuses loudly what it cannot do as MongoDB does. It is never
 * called MongoDB: docs/local-store.md lists where it differs.
 */
@NullMarked
package io.vexel.local.store;

import org.jspecify.annotations.NullMarked;
