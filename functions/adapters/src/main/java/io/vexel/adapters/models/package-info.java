/**
 * Language models. {@code Catalogue} knows which there are, {@code LangChainModel} asks one and
 * waits, {@code OpenAiConnection} and {@code Exchange} are the way to providers that speak the
 * OpenAI API, and {@code Failures} says in our words what went wrong with them.
 */
@NullMarked
package io.vexel.adapters.models;

import org.jspecify.annotations.NullMarked;
