package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.generated.Condition;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.generated.FailureRule;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.json.JsonPointer;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an API's dialect says about the responses of one operation. Immutable and thread-safe. */
public final class OperationRules {
  private final ErrorFinder finder;
  private final ErrorFacts facts;
  private final EventRules events;
  private final @Nullable String sentinel;

  /** The texts one of which every failing body holds; null if it may hold none. */
  private final @Nullable Set<String> texts;

  /** The rules for an operation. */
  public OperationRules(Dialect dialect, String operationId) {
    List<FailureRule> failures = dialect.failuresOf(operationId);
    this.finder = new ErrorFinder(failures);
    this.facts = new ErrorFacts(dialect.errors());
    this.events = new EventRules(failures, dialect.streamOf(operationId));
    this.sentinel = dialect.streamOf(operationId).sentinel();
    this.texts = texts(failures);
  }

  /** The data that ends streams, null where the dialect does not say. */
  public @Nullable String sentinel() {
    return sentinel;
  }

  /** The rules for events. */
  public EventRules events() {
    return events;
  }

  /**
   * The texts, UTF-8 seen as Latin-1, one of which a body holds that reports a failure; null if it
   * may hold none of them. Most bodies hold none, and need no closer look.
   */
  public @Nullable Set<String> textsInFailures() {
    return texts;
  }

  /** The error in the body of a response with a status of success, null if it reports none. */
  public @Nullable FoundError inResponse(String body, int status) {
    return finder.inResponse(body, status);
  }

  /** The error in an event, null if it reports none. */
  public @Nullable FoundError inEvent(String data, int status, String event) {
    return finder.inEvent(data, status, event);
  }

  /** The error in the body of a response whose status is an error. */
  public FoundError ofErrorStatus(String body, int status) {
    return finder.ofErrorStatus(body, status);
  }

  /**
   * The details of an error.
   *
   * @param httpStatus the status of the response, if that is what reports the error; else 0
   */
  public ErrorDetails details(FoundError found, int httpStatus, Headers headers) {
    return facts.details(found, httpStatus, headers);
  }

  private static @Nullable Set<String> texts(List<FailureRule> failures) {
    Set<String> texts = new LinkedHashSet<>();
    for (FailureRule rule : failures) {
      if (rule.appliesTo(false)) {
        List<String> own = texts(rule);
        if (own.isEmpty()) {
          return null;
        }
        texts.addAll(own);
      }
    }
    return texts;
  }

  /** The texts one of which a body must hold for a rule to fit; none if it may hold anything. */
  private static List<String> texts(FailureRule rule) {
    for (List<JsonValue> values : rule.condition().values().values()) {
      if (values.stream().allMatch(value -> value.asString() != null)) {
        return values.stream().map(value -> latin(value.toJson())).toList();
      }
    }
    List<JsonPointer> needed = new ArrayList<>(rule.condition().present());
    if (rule.condition().equals(Condition.always())) {
      needed.add(rule.error());
    }
    for (JsonPointer pointer : needed) {
      List<String> tokens = pointer.tokens();
      for (int i = tokens.size() - 1; i >= 0; i--) {
        if (!JsonPointer.isEach(tokens.get(i)) && !tokens.get(i).matches("[0-9]+")) {
          return List.of(latin(JsonValue.of(tokens.get(i)).toJson()));
        }
      }
    }
    return List.of();
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
