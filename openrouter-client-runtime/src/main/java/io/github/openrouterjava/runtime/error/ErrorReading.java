package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds errors in what servers send. One reader serves all dialects: an {@code error} object at the
 * root, a flat object of type {@code error}, a response object that failed, and an error inside one
 * of the choices.
 */
public final class ErrorReading {
  private static final int FIRST_STATUS = 100;
  private static final int LAST_STATUS = 599;

  /**
   * The statuses that names of errors stand for, for errors that arrive without a status of their
   * own.
   */
  private static final Map<String, Integer> STATUSES =
      Map.ofEntries(
          Map.entry("invalid_request", 400),
          Map.entry("invalid_request_error", 400),
          Map.entry("invalid_prompt", 400),
          Map.entry("context_length_exceeded", 400),
          Map.entry("max_tokens_exceeded", 400),
          Map.entry("token_limit_exceeded", 400),
          Map.entry("string_too_long", 400),
          Map.entry("content_policy_violation", 400),
          Map.entry("image_content_policy_violation", 400),
          Map.entry("refusal", 400),
          Map.entry("invalid_image", 400),
          Map.entry("authentication", 401),
          Map.entry("authentication_error", 401),
          Map.entry("payment_required", 402),
          Map.entry("billing_error", 402),
          Map.entry("permission_denied", 403),
          Map.entry("permission_error", 403),
          Map.entry("not_found", 404),
          Map.entry("not_found_error", 404),
          Map.entry("image_not_found", 404),
          Map.entry("payload_too_large", 413),
          Map.entry("unprocessable", 422),
          Map.entry("rate_limit_exceeded", 429),
          Map.entry("rate_limit_error", 429),
          Map.entry("server", 500),
          Map.entry("server_error", 500),
          Map.entry("api_error", 500),
          Map.entry("unmapped", 500),
          Map.entry("provider_unavailable", 502),
          Map.entry("provider_overloaded", 503),
          Map.entry("timeout", 504),
          Map.entry("timeout_error", 504),
          Map.entry("overloaded_error", 529));

  private ErrorReading() {}

  /**
   * Reads the body of an answer whose status says that it is an error. Any body will do, also none.
   */
  public static ErrorDetails ofErrorBody(String body) {
    JsonValue json = parsed(body);
    if (json instanceof JsonObject envelope) {
      Found found = find(envelope);
      return found != null
          ? found.details()
          : new ErrorDetails(envelope, envelope, plain(envelope));
    }
    return new ErrorDetails(
        JsonObject.of(), JsonObject.of(), body.isBlank() ? null : ErrorDetails.excerpt(body));
  }

  /**
   * Finds the error in the body of an answer that claims success, or in an event; null when there
   * is none.
   */
  public static @Nullable Found ofSuccessBody(String body) {
    // Cheap and sufficient: every dialect has an "error" somewhere, and almost no successful body
    // has.
    return body.contains("\"error\"") && parsed(body) instanceof JsonObject envelope
        ? find(envelope)
        : null;
  }

  private static @Nullable Found find(JsonObject envelope) {
    if (envelope.get("error") instanceof JsonObject error) {
      return new Found(ErrorReport.Source.BODY, new ErrorDetails(envelope, error, null));
    }
    if (isNamedError(envelope)) {
      return new Found(ErrorReport.Source.BODY, new ErrorDetails(envelope, envelope, null));
    }
    if (envelope.get("response") instanceof JsonObject response
        && response.get("error") instanceof JsonObject error) {
      return new Found(ErrorReport.Source.BODY, new ErrorDetails(response, error, null));
    }
    if (envelope.get("choices") instanceof JsonArray choices) {
      for (JsonValue choice : choices) {
        if (choice instanceof JsonObject object
            && object.get("error") instanceof JsonObject error) {
          return new Found(ErrorReport.Source.CHOICE, new ErrorDetails(envelope, error, null));
        }
      }
    }
    return null;
  }

  /** The flat form: nothing but a type, a code and a message. */
  private static boolean isNamedError(JsonObject envelope) {
    return Json.text(envelope, "type").filter("error"::equals).isPresent()
        && envelope.has("message");
  }

  private static @Nullable String plain(JsonObject envelope) {
    return envelope.get("error") instanceof JsonString text
        ? ErrorDetails.excerpt(text.value())
        : null;
  }

  private static @Nullable JsonValue parsed(String text) {
    try {
      return JsonValue.parse(text);
    } catch (JsonDecodeException e) {
      return null; // not JSON: the raw text is kept beside
    }
  }

  /** The message in a provider's error: an object, JSON in a text, or just a text. */
  static Optional<String> messageWithin(JsonValue raw) {
    if (raw instanceof JsonString text) {
      JsonValue inner = parsed(text.value());
      return inner instanceof JsonObject ? messageWithin(inner) : Optional.of(text.value());
    }
    if (raw instanceof JsonObject object) {
      return Json.text(Json.object(object, "error"), "message")
          .or(() -> Json.text(object, "message"))
          .or(() -> Json.text(object, "error"));
    }
    return Optional.empty();
  }

  static int status(ErrorDetails details) {
    return Json.number(details.error(), "http_status")
        .map(Double::intValue)
        .or(() -> details.code().flatMap(ErrorReading::statusOfCode))
        .filter(status -> status >= FIRST_STATUS && status <= LAST_STATUS)
        .or(() -> details.errorType().map(STATUSES::get))
        .or(() -> details.code().map(STATUSES::get))
        .or(() -> details.type().map(STATUSES::get))
        .orElse(0);
  }

  private static Optional<Integer> statusOfCode(String code) {
    boolean number = code.length() == 3 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Integer.valueOf(code)) : Optional.empty();
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(
        (long) (Math.min(seconds, (double) Duration.ofDays(365).toSeconds()) * 1000));
  }

  static Availability availability(JsonObject json) {
    JsonObject constraint = Json.object(json, "constraint");
    JsonValue retryable = json.get("retryable");
    return new Availability(
        Json.text(json, "code").orElse(null),
        retryable == null ? null : retryable.asBoolean(),
        Json.number(json, "retry_after")
            .filter(seconds -> seconds > 0)
            .map(ErrorReading::seconds)
            .orElse(null),
        Json.texts(json, "requested_models"),
        Json.texts(json, "affected_providers"),
        Json.texts(json, "excluded_by"),
        Json.texts(json, "fallback_models"),
        Json.text(constraint, "field").orElse(null),
        Json.text(constraint, "detail").orElse(null),
        Json.text(json, "docs_url").orElse(null));
  }

  /**
   * An error in an answer that claims success.
   *
   * @param source in the body itself or in a choice
   * @param details what the server said
   */
  public record Found(ErrorReport.Source source, ErrorDetails details) {}
}
