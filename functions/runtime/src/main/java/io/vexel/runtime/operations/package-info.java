/**
 * What whoever runs Vexel on AWS does by hand: storing what is secret about a stage, and replacing
 * the key that signs access tokens. Functions never come here.
 */
@NullMarked
package io.vexel.runtime.operations;

import org.jspecify.annotations.NullMarked;
