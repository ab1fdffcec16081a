package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a stream are read. Immutable and thread-safe; every method that says more gives
 * a changed copy.
 *
 * @param sentinel the data that ends a stream, or null where nothing is said
 * @param lastEvents the events behind which nothing follows
 * @param completingEvents the events behind which a stream may end without its sentinel
 * @param texts the texts that events add to the response
 */
public record StreamRules(
    @Nullable String sentinel,
    List<Condition> lastEvents,
    List<Condition> completingEvents,
    List<TextRule> texts) {
  private static final StreamRules NONE = new StreamRules(null, List.of(), List.of(), List.of());

  /** Copies the lists. */
  public StreamRules {
    lastEvents = List.copyOf(lastEvents);
    completingEvents = List.copyOf(completingEvents);
    texts = List.copyOf(texts);
  }

  /**
   * A text that an event adds to the response.
   *
   * @param at where it is
   * @param condition which events have it
   */
  public record TextRule(JsonPointer at, Condition condition) {}

  /** No rules. */
  public static StreamRules none() {
    return NONE;
  }

  /** Ends streams at an event with this data; one without it is cut off. */
  public StreamRules sentinel(String data) {
    return new StreamRules(data, lastEvents, completingEvents, texts);
  }

  /** Ends streams behind events for which one of these holds. */
  public StreamRules last(Condition... oneOf) {
    return new StreamRules(sentinel, List.of(oneOf), completingEvents, texts);
  }

  /** Allows streams to end behind events for which one of these holds. */
  public StreamRules complete(Condition... oneOf) {
    return new StreamRules(sentinel, lastEvents, List.of(oneOf), texts);
  }

  /** Adds a text to what a stream that breaks off tells had arrived. */
  public StreamRules text(String at, Condition condition) {
    List<TextRule> more = new ArrayList<>(texts);
    more.add(new TextRule(JsonPointer.of(at), condition));
    return new StreamRules(sentinel, lastEvents, completingEvents, more);
  }

  /** These rules, and where they say nothing, others. */
  public StreamRules orElse(StreamRules others) {
    return new StreamRules(
        sentinel == null ? others.sentinel : sentinel,
        lastEvents.isEmpty() ? others.lastEvents : lastEvents,
        completingEvents.isEmpty() ? others.completingEvents : completingEvents,
        texts.isEmpty() ? others.texts : texts);
  }
}
