/**
 * Hooks of snapshots, in the form in which org.crac looks for whoever drives them: its property
 * {@code org.crac.Core.Compat} names a package with just these types. On Lambda it names one of
 * AWS's, whose hooks only AWS's own runtime client can call.
 *
 * @see <a href="https://github.com/CRaC/org.crac">org.crac</a>
 */
@NullMarked
package io.vexel.runtime.streaming.crac;

import org.jspecify.annotations.NullMarked;
