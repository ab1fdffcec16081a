package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonPointer;
import java.util.Objects;

/**
 * Where a response with a status of success, or an event, reports a failure. Without a condition, a
 * failure is there where the pointer leads to an object; with one, where that holds. Immutable and
 * thread-safe; every method that says more gives a changed copy.
 *
 * @param scope where it is looked for
 * @param error the pointer to the error
 * @param envelope the pointer to the object around the error, which may hold further details
 * @param condition when it is a failure
 */
public record FailureRule(
    Scope scope, JsonPointer error, JsonPointer envelope, Condition condition) {
  private static final JsonPointer WHOLE = JsonPointer.of("");

  /** Where a failure is looked for. */
  public enum Scope {
    /** In responses and in events. */
    ANYWHERE,
    /** In responses that are not streams. */
    RESPONSES,
    /** In the events of streams. */
    EVENTS
  }

  /** Checks that all parts are there. */
  public FailureRule {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(envelope, "envelope");
    Objects.requireNonNull(condition, "condition");
  }

  /** A failure whose error is at a pointer; an empty one stands for the whole body or event. */
  public static FailureRule at(String pointer) {
    return new FailureRule(Scope.ANYWHERE, JsonPointer.of(pointer), WHOLE, Condition.always());
  }

  /** The same, with the object around the error. */
  public FailureRule within(String pointer) {
    return new FailureRule(scope, error, JsonPointer.of(pointer), condition);
  }

  /** The same, only for responses that are not streams. */
  public FailureRule onlyInResponses() {
    return new FailureRule(Scope.RESPONSES, error, envelope, condition);
  }

  /** The same, only for the events of streams. */
  public FailureRule onlyInEvents() {
    return new FailureRule(Scope.EVENTS, error, envelope, condition);
  }

  /** The same, only where a condition holds. */
  public FailureRule when(Condition value) {
    return new FailureRule(scope, error, envelope, value);
  }

  /** Whether it is looked for in events, or else in responses. */
  public boolean appliesTo(boolean events) {
    return scope == Scope.ANYWHERE || (scope == Scope.EVENTS) == events;
  }
}
