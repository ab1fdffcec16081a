package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.generated.Condition;
import io.github.openrouterjava.runtime.generated.FailureRule;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonNull;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the error in a body or an event by the rules for failures. */
final class ErrorFinder {
  private final List<FailureRule> rules;

  ErrorFinder(List<FailureRule> rules) {
    this.rules = rules;
  }

  /** The error in the body of a response, null if it reports none. */
  @Nullable FoundError inResponse(String body, int status) {
    return find(parsed(body), status, null);
  }

  /** The error in an event, null if it reports none. */
  @Nullable FoundError inEvent(String data, int status, String event) {
    return find(parsed(data), status, event);
  }

  /** The error in the body of a response whose status is an error, whatever that body is. */
  FoundError ofErrorStatus(String body, int status) {
    JsonValue json = parsed(body);
    if (!(json instanceof JsonObject envelope)) {
      String text = json == null || json.asString() == null ? body : json.asString();
      return new FoundError(JsonObject.of(), JsonObject.of(), shown(text), false);
    }
    if (envelope.get("error") instanceof JsonObject error) {
      return new FoundError(envelope, error, null, false);
    }
    FoundError found = find(envelope, status, null);
    return found == null ? new FoundError(envelope, envelope, null, false) : found;
  }

  private @Nullable FoundError find(@Nullable JsonValue json, int status, @Nullable String event) {
    JsonValue root = json == null ? JsonNull.INSTANCE : json;
    for (FailureRule rule : rules) {
      if (rule.appliesTo(event != null) && rule.condition().holds(status, event, root)) {
        FoundError found = at(rule, root);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable FoundError at(FailureRule rule, JsonValue root) {
    boolean part = rule.error().isPattern();
    JsonValue around = rule.envelope().first(root);
    JsonObject envelope = around instanceof JsonObject object ? object : JsonObject.of();
    for (JsonValue value : rule.error().all(root)) {
      if (value instanceof JsonObject error) {
        return new FoundError(envelope, error, null, part);
      }
    }
    if (rule.condition().equals(Condition.always())) {
      return null;
    }
    JsonValue other = rule.error().first(root);
    String text = other == null ? null : shown(other.asString() == null ? "" : other.asString());
    return new FoundError(envelope, JsonObject.of(), text, part);
  }

  private static @Nullable String shown(@Nullable String text) {
    return text == null || text.isBlank() ? null : ErrorDetails.excerpt(text);
  }

  private static @Nullable JsonValue parsed(String text) {
    try {
      return JsonValue.parse(text);
    } catch (JsonDecodeException e) {
      return null; // not JSON: the raw text is kept beside
    }
  }
}
