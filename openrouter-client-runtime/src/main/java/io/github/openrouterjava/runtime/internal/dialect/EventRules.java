package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.generated.Condition;
import io.github.openrouterjava.runtime.generated.FailureRule;
import io.github.openrouterjava.runtime.generated.StreamRules;
import io.github.openrouterjava.runtime.internal.dialect.PointerTree.Hits;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the events of a stream, prepared so that one pass over the bytes of an event
 * answers all of them. Immutable and thread-safe.
 */
public final class EventRules {
  private final PointerTree tree = new PointerTree();
  private final List<Failing> failures;
  private final List<Test> last;
  private final List<Test> completing;
  private final List<Adding> texts;

  EventRules(List<FailureRule> failures, StreamRules stream) {
    this.failures =
        failures.stream()
            .filter(rule -> rule.appliesTo(true))
            .map(
                rule ->
                    new Failing(
                        tree.add(rule.error()),
                        test(rule.condition()),
                        rule.condition().equals(Condition.always())))
            .toList();
    this.last = stream.lastEvents().stream().map(this::test).toList();
    this.completing = stream.completingEvents().stream().map(this::test).toList();
    this.texts =
        stream.texts().stream()
            .map(rule -> new Adding(tree.add(rule.at()), test(rule.condition())))
            .toList();
  }

  /** A rule for failures: without a condition, the error must be an object. */
  private record Failing(int error, Test condition, boolean needsObject) {}

  /** A rule for texts. */
  private record Adding(int at, Test condition) {}

  /** A condition whose pointers are numbers and whose values are JSON. */
  private record Test(@Nullable String event, List<Expected> values, List<Integer> present) {}

  /** The values of which a pointer must lead to one. */
  private record Expected(int slot, List<JsonValue> values, List<String> json) {
    boolean takesAbsent() {
      return values.stream().anyMatch(JsonValue::isNull);
    }
  }

  private Test test(Condition condition) {
    List<Expected> values = new ArrayList<>();
    condition
        .values()
        .forEach(
            (pointer, oneOf) ->
                values.add(
                    new Expected(
                        tree.add(pointer),
                        oneOf,
                        oneOf.stream().map(value -> latin(value.toJson())).toList())));
    List<Integer> present = condition.present().stream().map(tree::add).toList();
    return new Test(condition.event(), values, present);
  }

  /**
   * What the rules say about an event.
   *
   * @param latin its data, UTF-8 seen as Latin-1
   * @param event its name
   */
  public Look look(String latin, String event) {
    return new Look(tree.isEmpty() ? null : tree.find(latin), event);
  }

  /** What the rules say about one event. */
  public final class Look {
    private final @Nullable Hits hits;
    private final String event;

    private Look(@Nullable Hits hits, String event) {
      this.hits = hits;
      this.event = event;
    }

    /** Whether the event may report a failure, so that it is worth a closer look. */
    public boolean mayFail() {
      for (Failing rule : failures) {
        if (fits(rule.condition()) && (!rule.needsObject() || leadsToObject(rule.error()))) {
          return true;
        }
      }
      return false;
    }

    /** Whether nothing follows the event. */
    public boolean isLast() {
      return fitsAny(last);
    }

    /** Whether a stream may end behind the event. */
    public boolean isCompleting() {
      return fitsAny(completing);
    }

    /** The text the event adds to the response; null if it adds none. */
    public @Nullable String text() {
      String text = null;
      for (Adding rule : texts) {
        if (hits != null && fits(rule.condition())) {
          for (int i = hits.next(rule.at(), 0); i >= 0; i = hits.next(rule.at(), i + 2)) {
            String more = string(hits.json(), hits.place(i));
            text = more == null ? text : text == null ? more : text + more;
          }
        }
      }
      return text;
    }

    private boolean fitsAny(List<Test> tests) {
      for (Test test : tests) {
        if (fits(test)) {
          return true;
        }
      }
      return false;
    }

    private boolean fits(Test test) {
      if (test.event() != null && !test.event().equals(event)) {
        return false;
      }
      for (int slot : test.present()) {
        if (!leadsToValue(slot)) {
          return false;
        }
      }
      for (Expected expected : test.values()) {
        if (!leadsToOneOf(expected)) {
          return false;
        }
      }
      return true;
    }

    private boolean leadsToOneOf(Expected expected) {
      int i = hits == null ? -1 : hits.next(expected.slot(), 0);
      if (hits == null || i < 0) {
        return expected.takesAbsent();
      }
      for (; i >= 0; i = hits.next(expected.slot(), i + 2)) {
        if (isOneOf(hits.json(), hits.place(i), expected)) {
          return true;
        }
      }
      return false;
    }

    private boolean leadsToValue(int slot) {
      for (int i = hits == null ? -1 : hits.next(slot, 0);
          hits != null && i >= 0;
          i = hits.next(slot, i + 2)) {
        if (!hits.json().startsWith("null", hits.place(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean leadsToObject(int slot) {
      for (int i = hits == null ? -1 : hits.next(slot, 0);
          hits != null && i >= 0;
          i = hits.next(slot, i + 2)) {
        if (hits.json().charAt(hits.place(i)) == '{') {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isOneOf(String json, int at, Expected expected) {
    for (String value : expected.json()) {
      if (json.startsWith(value, at) && PointerTree.endOf(json, at) == at + value.length()) {
        return true;
      }
    }
    char first = json.charAt(at);
    boolean spelledOtherwise =
        first == '-' || Character.isDigit(first) || (first == '"' && hasEscape(json, at));
    JsonValue value = spelledOtherwise ? decoded(json, at) : null;
    return value != null && expected.values().contains(value);
  }

  private static boolean hasEscape(String json, int at) {
    int escape = json.indexOf('\\', at);
    return escape >= 0 && escape < PointerTree.endOf(json, at);
  }

  private static @Nullable JsonValue decoded(String json, int at) {
    try {
      return JsonValue.parse(utf8(json.substring(at, PointerTree.endOf(json, at))));
    } catch (JsonDecodeException e) {
      return null; // the event as a whole will say what is wrong with it
    }
  }

  private static @Nullable String string(String json, int at) {
    if (json.charAt(at) != '"') {
      return null;
    }
    int end = PointerTree.endOf(json, at);
    if (!hasEscape(json, at)) {
      return end - at < 2 ? null : utf8(json.substring(at + 1, end - 1));
    }
    return decoded(json, at) instanceof JsonString text ? text.value() : null;
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
