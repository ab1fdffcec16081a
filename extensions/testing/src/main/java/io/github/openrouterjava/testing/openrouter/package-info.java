/**
 * OpenRouter's API on the loopback interface, with replies that tests tell in its own terms.
 *
 * <p>{@link io.github.openrouterjava.testing.openrouter.FakeOpenRouter} is where to start. This
 * package knows OpenRouter's dialects; the servers under it know HTTP only.
 */
@NullMarked
package io.github.openrouterjava.testing.openrouter;

import org.jspecify.annotations.NullMarked;
