package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds errors in what servers send. One reader serves all dialects: an {@code error} object at the
 * root, a flat object of type {@code error}, a response object that failed, and an error inside one
 * of the choices.
 */
public final class ErrorReader {
  private static final int FIRST_STATUS = 100;
  private static final int LAST_STATUS = 599;

  /** A year: no wait is longer. */
  private static final double MAX_SECONDS = 365 * 24 * 60 * 60;

  /**
   * Statuses and the names of errors that stand for them, for errors that arrive without a status
   * of their own.
   */
  private static final List<String> STATUSES =
      List.of(
          "400 invalid_request invalid_request_error invalid_prompt context_length_exceeded "
              + "max_tokens_exceeded token_limit_exceeded string_too_long "
              + "content_policy_violation image_content_policy_violation refusal invalid_image ",
          "401 authentication authentication_error ",
          "402 payment_required billing_error ",
          "403 permission_denied permission_error ",
          "404 not_found not_found_error image_not_found ",
          "413 payload_too_large ",
          "422 unprocessable ",
          "429 rate_limit_exceeded rate_limit_error ",
          "500 server server_error api_error unmapped ",
          "502 provider_unavailable ",
          "503 provider_overloaded ",
          "504 timeout timeout_error ",
          "529 overloaded_error ");

  private ErrorReader() {}

  /**
   * Reads the body of an answer whose status says that it is an error. Any body will do, also none.
   */
  public static ErrorDetails ofErrorBody(String body) {
    JsonValue json = parsed(body);
    if (json instanceof JsonObject envelope) {
      ErrorDetails found = find(envelope);
      return found == null ? new ErrorDetails(envelope, envelope, plain(envelope), false) : found;
    }
    return new ErrorDetails(
        JsonObject.of(),
        JsonObject.of(),
        body.isBlank() ? null : ErrorDetails.excerpt(body),
        false);
  }

  /**
   * Finds the error in the body of an answer that claims success, or in an event; null when there
   * is none.
   */
  public static @Nullable ErrorDetails ofSuccessBody(String body) {
    // Cheap and sufficient: every dialect has an "error" somewhere, and almost no successful body
    // has.
    return body.contains("\"error\"") && parsed(body) instanceof JsonObject envelope
        ? find(envelope)
        : null;
  }

  private static @Nullable ErrorDetails find(JsonObject envelope) {
    if (envelope.get("error") instanceof JsonObject error) {
      return new ErrorDetails(envelope, error, null, false);
    }
    if (isNamedError(envelope)) {
      return new ErrorDetails(envelope, envelope, null, false);
    }
    if (envelope.get("response") instanceof JsonObject response
        && response.get("error") instanceof JsonObject error) {
      return new ErrorDetails(response, error, null, false);
    }
    if (envelope.get("choices") instanceof JsonArray choices) {
      for (JsonValue choice : choices) {
        if (choice instanceof JsonObject object
            && object.get("error") instanceof JsonObject error) {
          return new ErrorDetails(envelope, error, null, true);
        }
      }
    }
    return null;
  }

  /** The flat form: nothing but a type, a code and a message. */
  private static boolean isNamedError(JsonObject envelope) {
    return "error".equals(text("type", envelope)) && envelope.has("message");
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
  static @Nullable String messageWithin(@Nullable JsonValue raw) {
    if (raw instanceof JsonString text) {
      JsonValue inner = parsed(text.value());
      return inner instanceof JsonObject ? messageWithin(inner) : text.value();
    }
    if (raw instanceof JsonObject object) {
      String message = text("message", object(object, "error"), object);
      return message == null ? text("error", object) : message;
    }
    return null;
  }

  static int status(ErrorDetails details) {
    double named = number(details.error(), "http_status");
    String code = scalar(details.error(), "code");
    int status = named == 0 ? statusOfCode(code) : (int) named;
    if (status < FIRST_STATUS || status > LAST_STATUS) {
      status = statusOfName(details.errorType().orElse(null));
      status = status == 0 ? statusOfName(code) : status;
      status = status == 0 ? statusOfName(details.type().orElse(null)) : status;
    }
    return status;
  }

  private static int statusOfCode(@Nullable String code) {
    return code != null && code.matches("[0-9]{3}") ? Integer.parseInt(code) : 0;
  }

  private static int statusOfName(@Nullable String name) {
    for (String names : STATUSES) {
      if (name != null && name.indexOf(' ') < 0 && names.contains(" " + name + " ")) {
        return Integer.parseInt(names.substring(0, names.indexOf(' ')));
      }
    }
    return 0;
  }

  static Availability availability(JsonObject json) {
    JsonObject constraint = object(json, "constraint");
    JsonValue retryable = json.get("retryable");
    double seconds = number(json, "retry_after");
    return new Availability(
        text("code", json),
        retryable == null ? null : retryable.asBoolean(),
        seconds > 0 ? Duration.ofMillis((long) (Math.min(seconds, MAX_SECONDS) * 1000)) : null,
        texts(json, "requested_models"),
        texts(json, "affected_providers"),
        texts(json, "excluded_by"),
        texts(json, "fallback_models"),
        text("field", constraint),
        text("detail", constraint),
        text("docs_url", json));
  }

  // Members may be anything: what is not of the kind asked for counts as absent.

  static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : JsonObject.of();
  }

  /** The text of that name in the first of the objects that has one. */
  static @Nullable String text(String name, JsonObject... parents) {
    for (JsonObject parent : parents) {
      if (parent.get(name) instanceof JsonString text && !text.value().isEmpty()) {
        return text.value();
      }
    }
    return null;
  }

  /** A text, or a number as text. */
  static @Nullable String scalar(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonNumber number
        ? number.value().toString()
        : text(name, parent);
  }

  /** A number; 0 where there is none. */
  static double number(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonNumber number ? number.value().doubleValue() : 0;
  }

  private static List<String> texts(JsonObject parent, String name) {
    List<String> texts = new ArrayList<>();
    if (parent.get(name) instanceof JsonArray array) {
      for (JsonValue value : array) {
        if (value instanceof JsonString text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }
}
