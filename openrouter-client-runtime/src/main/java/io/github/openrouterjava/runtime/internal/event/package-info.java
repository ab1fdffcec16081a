/**
 * Server-sent events: bytes to events by the rules of the WHATWG HTML standard, section 9.2, and a
 * stream of decoded elements on top that can be pulled or pushed.
 *
 * <p>Data flows one way: {@code Inbox} (what arrived, back-pressure, idle timeout) → {@code
 * EventParser} (bytes to events) → {@code EventSource} (events to elements, where the stream ends
 * and why) → {@code OpenEventStream} (the consumer's view).
 */
@NullMarked
package io.github.openrouterjava.runtime.internal.event;

import org.jspecify.annotations.NullMarked;
