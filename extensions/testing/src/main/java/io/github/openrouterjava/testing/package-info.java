/**
 * HTTP servers for tests, on the loopback interface and in this process.
 *
 * <p>{@link io.github.openrouterjava.testing.FakeServer} says exactly the bytes a {@link
 * io.github.openrouterjava.testing.Reply} scripts: cut anywhere, stalled, reset, framed wrongly,
 * over TLS. It records the requests and when the client went away. Nothing here depends on a
 * client, so it can judge them. The package {@code openrouter} has OpenRouter's API on such a
 * server.
 */
@NullMarked
package io.github.openrouterjava.testing;

import org.jspecify.annotations.NullMarked;
