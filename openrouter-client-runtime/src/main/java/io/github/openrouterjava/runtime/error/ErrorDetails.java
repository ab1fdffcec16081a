package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server said about an error, whichever of its dialects it used. Fields that have no
 * accessor here are in {@link #error()} and {@link #envelope()}. Immutable.
 */
public final class ErrorDetails {
  private static final int LONGEST_EXCERPT = 200;

  private final JsonObject envelope;
  private final JsonObject error;
  private final @Nullable String text;

  /**
   * For the runtime.
   *
   * @param envelope the object the error was found in
   * @param error the error itself
   * @param text what the server said when that was not an object, or null
   */
  ErrorDetails(JsonObject envelope, JsonObject error, @Nullable String text) {
    this.envelope = envelope;
    this.error = error;
    this.text = text;
  }

  /** The object the error was found in, {@code {}} when the body was not an object. */
  public JsonObject envelope() {
    return envelope;
  }

  /** The error itself, {@code {}} when it was not an object. */
  public JsonObject error() {
    return error;
  }

  /**
   * More about the error, {@code {}} when there is no more: reasons of a moderation, patterns of a
   * guardrail, and so on.
   */
  public JsonObject metadata() {
    JsonObject own = Json.object(error, "metadata");
    return own.members().isEmpty() ? Json.object(envelope, "metadata") : own;
  }

  /** What went wrong, for people. */
  public Optional<String> message() {
    return Json.text(error, "message")
        .or(() -> Json.text(envelope, "message"))
        .or(() -> Json.text(envelope, "detail"));
  }

  /** The error's code, which is a number in some dialects and a name in others. */
  public Optional<String> code() {
    return Json.scalar(error, "code");
  }

  /** The stable name of this kind of error, such as {@code context_length_exceeded}. */
  public Optional<String> errorType() {
    return Json.text(metadata(), "error_type")
        .or(() -> Json.text(error, "error_type"))
        .or(() -> Json.text(envelope, "error_type"));
  }

  /**
   * The name the dialect gives this kind of error ({@code error.type}), such as {@code
   * overloaded_error}.
   */
  public Optional<String> type() {
    return Json.text(error, "type").filter(type -> !type.equals("error"));
  }

  /** The request parameter that is at fault. */
  public Optional<String> parameter() {
    return Json.text(error, "param");
  }

  /** The provider behind the model. */
  public Optional<String> providerName() {
    return Json.text(metadata(), "provider_name");
  }

  /** The provider's own code for the error. */
  public Optional<String> providerCode() {
    return Json.scalar(metadata(), "provider_code");
  }

  /** The provider's own error, as it was passed on: JSON, or a text that may be JSON. */
  public Optional<JsonValue> providerError() {
    return Optional.ofNullable(metadata().get("raw")).filter(raw -> !raw.isNull());
  }

  /** The message within the provider's own error. */
  public Optional<String> providerMessage() {
    return providerError().flatMap(ErrorReading::messageWithin);
  }

  /** Why a model or its providers could not be used. */
  public Optional<Availability> availability() {
    JsonObject availability = Json.object(error, "availability");
    return availability.members().isEmpty()
        ? Optional.empty()
        : Optional.of(ErrorReading.availability(availability));
  }

  /** The errors of the providers that were tried before. */
  public List<PreviousError> previousErrors() {
    List<PreviousError> found = new ArrayList<>();
    if (metadata().get("previous_errors") instanceof JsonArray errors) {
      for (JsonValue value : errors) {
        if (value instanceof JsonObject previous) {
          found.add(
              new PreviousError(
                  Json.text(previous, "provider").orElse(null),
                  Json.scalar(previous, "code").orElse(null),
                  Json.number(previous, "status").map(Double::intValue).orElse(0)));
        }
      }
    }
    return List.copyOf(found);
  }

  /** The server's own id of the request, when the body has one. */
  public Optional<String> serverRequestId() {
    return Json.text(envelope, "request_id");
  }

  /** The account's user, when the body names one. */
  public Optional<String> userId() {
    return Json.text(envelope, "user_id");
  }

  /** The status the error names or its type stands for; 0 when nothing tells. */
  public int impliedStatus() {
    return ErrorReading.status(this);
  }

  /** One line for people: the message, what kind of error it is, and what the provider said. */
  public String summary() {
    StringBuilder line =
        new StringBuilder(message().or(() -> Optional.ofNullable(text)).orElse("no message"));
    errorType()
        .or(this::type)
        .or(this::code)
        .ifPresent(kind -> line.append(" (").append(kind).append(')'));
    providerName().ifPresent(name -> line.append(" [provider ").append(name).append(']'));
    providerMessage()
        .ifPresent(said -> line.append(" [provider says: ").append(excerpt(said)).append(']'));
    return line.toString();
  }

  static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
  }

  /** The summary. */
  @Override
  public String toString() {
    return summary();
  }

  /**
   * An error of a provider that was tried before another.
   *
   * @param provider the provider, or null
   * @param code its code for the error, or null
   * @param status the HTTP status, or 0
   */
  public record PreviousError(@Nullable String provider, @Nullable String code, int status) {}
}
