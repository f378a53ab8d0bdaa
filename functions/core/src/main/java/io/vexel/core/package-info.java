/**
 * The rules of Vexel, in plain Java: what users, agents, conversations and tools are and what may
 * happen to them. Everything outside (database, models, tokens, JSON) is a port: an interface here,
 * an adapter elsewhere. This root package holds what every feature shares.
 */
@NullMarked
package io.vexel.core;

import org.jspecify.annotations.NullMarked;
