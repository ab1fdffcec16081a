/**
 * HTTP servers for tests, on the loopback interface and in this process.
 *
 * <ul>
 *   <li>{@link io.github.openrouterjava.testing.FakeServer} says exactly the bytes a {@link
 *       io.github.openrouterjava.testing.Reply} scripts: cut anywhere, stalled, reset, framed
 *       wrongly, over TLS. It records what it was asked and when the client went away.
 *   <li>{@link io.github.openrouterjava.testing.FakeOpenRouter} answers every operation of
 *       OpenRouter's API from the examples of the document in {@code spec/}, with real event
 *       streams and pages.
 * </ul>
 *
 * <p>Nothing here depends on the runtime or the generated client, so it can judge them.
 */
@NullMarked
package io.github.openrouterjava.testing;

import org.jspecify.annotations.NullMarked;
