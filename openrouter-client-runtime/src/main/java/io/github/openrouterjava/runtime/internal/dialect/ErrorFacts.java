package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.error.ErrorDetails.Facts;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.generated.Condition;
import io.github.openrouterjava.runtime.generated.ErrorRules;
import io.github.openrouterjava.runtime.generated.ErrorRules.Kind;
import io.github.openrouterjava.runtime.generated.ErrorRules.Label;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonPointer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out what an API's dialect tells of an error. */
final class ErrorFacts {
  private static final int FIRST_STATUS = 100;
  private static final int LAST_STATUS = 599;

  /** A year: no wait is longer. */
  private static final double MAX_SECONDS = 365 * 24 * 60 * 60;

  /** Where the status is unless the dialect says otherwise (RFC 9457, section 3.1.2). */
  private static final List<JsonPointer> STATUS =
      List.of(JsonPointer.of("/error/status"), JsonPointer.of("/error/code"));

  private final ErrorRules rules;

  ErrorFacts(ErrorRules rules) {
    this.rules = rules;
  }

  /**
   * The details of an error.
   *
   * @param httpStatus the status of the response, if that is what reports the error; else 0
   * @param headers the header fields of the response
   */
  ErrorDetails details(FoundError found, int httpStatus, Headers headers) {
    // Without facts the details still read every pointer.
    ErrorDetails plain =
        new ErrorDetails(found.envelope(), found.error(), found.text(), Facts.NONE);
    String type = plain.text(texts(rules.typePointers())).orElse(null);
    int own = status(plain, type);
    int status = httpStatus == 0 ? own : httpStatus;
    JsonObject root = ErrorDetails.root(found.envelope(), found.error());
    Facts facts =
        new Facts(
            type,
            own,
            plain.bool(texts(rules.retryablePointers())).orElse(null),
            retryAfter(plain),
            rules.notRunConditions().stream().anyMatch(each -> each.holds(status, null, root)),
            labels(plain, headers),
            exception(status, root));
    return new ErrorDetails(found.envelope(), found.error(), found.text(), facts);
  }

  private int status(ErrorDetails details, @Nullable String type) {
    List<JsonPointer> pointers = rules.statusPointers().isEmpty() ? STATUS : rules.statusPointers();
    for (JsonPointer pointer : pointers) {
      String text = details.text(pointer.text()).orElse("");
      int status = text.matches("[0-9]{3}") ? Integer.parseInt(text) : 0;
      if (status >= FIRST_STATUS && status <= LAST_STATUS) {
        return status;
      }
    }
    int status = rules.statuses().getOrDefault(type == null ? "" : type, 0);
    status = status == 0 ? ofName(details.code()) : status;
    return status == 0 ? ofName(details.type()) : status;
  }

  private int ofName(Optional<String> name) {
    return name.map(rules.statuses()::get).orElse(0);
  }

  private @Nullable Duration retryAfter(ErrorDetails details) {
    OptionalDouble seconds = details.number(texts(rules.retryAfterPointers()));
    return seconds.isPresent() && seconds.getAsDouble() > 0
        ? Duration.ofMillis((long) (Math.min(seconds.getAsDouble(), MAX_SECONDS) * 1000))
        : null;
  }

  private List<String> labels(ErrorDetails details, Headers headers) {
    List<String> labels = new ArrayList<>();
    for (Label label : rules.labels()) {
      String[] at = label.at().toArray(String[]::new);
      Optional<String> value =
          switch (label.source()) {
            case VALUE -> details.text(at);
            case MESSAGE -> details.messageWithin(at);
            case HEADER -> headers.first(at[0]);
          };
      value.ifPresent(text -> labels.add(label.name() + " " + ErrorDetails.excerpt(text)));
    }
    return labels;
  }

  private @Nullable Function<ErrorReport, ApiErrorException> exception(
      int status, JsonObject root) {
    for (Kind kind : rules.kinds()) {
      Condition condition = kind.condition();
      if (condition.holds(status, null, root)) {
        return kind.exception();
      }
    }
    return null;
  }

  private static String[] texts(List<JsonPointer> pointers) {
    return pointers.stream().map(JsonPointer::text).toArray(String[]::new);
  }
}
