/**
 * What any Vexel must do, whatever it is made of and wherever it runs, told over HTTP alone: only
 * public routes, accounts of its own, and nothing that depends on what a model says. Runs against
 * the address in the system property {@code vexel.url} ({@code make smoke-suite URL=...}), and
 * otherwise against a laptop host of its own.
 */
@NullMarked
package io.vexel.blackbox.suite;

import org.jspecify.annotations.NullMarked;
