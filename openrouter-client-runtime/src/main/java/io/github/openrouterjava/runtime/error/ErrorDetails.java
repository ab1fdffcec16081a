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
  private static final int MAX_EXCERPT = 200;

  private final JsonObject envelope;
  private final JsonObject error;
  private final @Nullable String text;
  private final boolean inChoice;

  /**
   * For the runtime.
   *
   * @param envelope the object the error was found in
   * @param error the error itself
   * @param text what the server said when that was not an object, or null
   * @param inChoice whether it was inside one of the choices of an answer
   */
  ErrorDetails(JsonObject envelope, JsonObject error, @Nullable String text, boolean inChoice) {
    this.envelope = envelope;
    this.error = error;
    this.text = text;
    this.inChoice = inChoice;
  }

  /** Whether it was one of the choices in an answer that failed. */
  public boolean inChoice() {
    return inChoice;
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
    JsonObject own = ErrorReader.object(error, "metadata");
    return own.members().isEmpty() ? ErrorReader.object(envelope, "metadata") : own;
  }

  /** What went wrong, for people. */
  public Optional<String> message() {
    String own = ErrorReader.text("message", error, envelope);
    return Optional.ofNullable(own == null ? ErrorReader.text("detail", envelope) : own);
  }

  /** The error's code, which is a number in some dialects and a name in others. */
  public Optional<String> code() {
    return Optional.ofNullable(ErrorReader.scalar(error, "code"));
  }

  /** The stable name of this kind of error, such as {@code context_length_exceeded}. */
  public Optional<String> errorType() {
    return Optional.ofNullable(ErrorReader.text("error_type", metadata(), error, envelope));
  }

  /**
   * The name the dialect gives this kind of error ({@code error.type}), such as {@code
   * overloaded_error}.
   */
  public Optional<String> type() {
    String type = ErrorReader.text("type", error);
    return "error".equals(type) ? Optional.empty() : Optional.ofNullable(type);
  }

  /** The request parameter that is at fault. */
  public Optional<String> parameter() {
    return Optional.ofNullable(ErrorReader.text("param", error));
  }

  /** The provider behind the model. */
  public Optional<String> providerName() {
    return Optional.ofNullable(ErrorReader.text("provider_name", metadata()));
  }

  /** The provider's own code for the error. */
  public Optional<String> providerCode() {
    return Optional.ofNullable(ErrorReader.scalar(metadata(), "provider_code"));
  }

  /** The provider's own error, as it was passed on: JSON, or a text that may be JSON. */
  public Optional<JsonValue> providerError() {
    JsonValue raw = metadata().get("raw");
    return raw == null || raw.isNull() ? Optional.empty() : Optional.of(raw);
  }

  /** The message within the provider's own error. */
  public Optional<String> providerMessage() {
    return Optional.ofNullable(ErrorReader.messageWithin(metadata().get("raw")));
  }

  /** Why a model or its providers could not be used. */
  public Optional<Availability> availability() {
    JsonObject availability = ErrorReader.object(error, "availability");
    return availability.members().isEmpty()
        ? Optional.empty()
        : Optional.of(ErrorReader.availability(availability));
  }

  /** The errors of the providers that were tried before. */
  public List<PreviousError> previousErrors() {
    List<PreviousError> found = new ArrayList<>();
    if (metadata().get("previous_errors") instanceof JsonArray errors) {
      for (JsonValue value : errors) {
        if (value instanceof JsonObject previous) {
          found.add(
              new PreviousError(
                  ErrorReader.text("provider", previous),
                  ErrorReader.scalar(previous, "code"),
                  (int) ErrorReader.number(previous, "status")));
        }
      }
    }
    return List.copyOf(found);
  }

  /** The server's own id of the request, when the body has one. */
  public Optional<String> serverRequestId() {
    return Optional.ofNullable(ErrorReader.text("request_id", envelope));
  }

  /** The account's user, when the body names one. */
  public Optional<String> userId() {
    return Optional.ofNullable(ErrorReader.text("user_id", envelope));
  }

  /** The status the error names or its type stands for; 0 when nothing tells. */
  public int impliedStatus() {
    return ErrorReader.status(this);
  }

  /** One line for people: the message, what kind of error it is, and what the provider said. */
  public String summary() {
    String said = message().orElse(text);
    StringBuilder line = new StringBuilder(said == null ? "no message" : said);
    String kind = errorType().or(this::type).or(this::code).orElse(null);
    if (kind != null) {
      line.append(" (").append(kind).append(')');
    }
    String provider = providerName().orElse(null);
    if (provider != null) {
      line.append(" [provider ").append(provider).append(']');
    }
    String providerSaid = providerMessage().orElse(null);
    if (providerSaid != null) {
      line.append(" [provider says: ").append(excerpt(providerSaid)).append(']');
    }
    return line.toString();
  }

  static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_EXCERPT ? line : line.substring(0, MAX_EXCERPT) + "…";
  }

  /** The summary. */
  @Override
  public String toString() {
    return summary();
  }

  /** An error of a provider that was tried before another. Immutable. */
  public static final class PreviousError {
    private final @Nullable String provider;
    private final @Nullable String code;
    private final int status;

    PreviousError(@Nullable String provider, @Nullable String code, int status) {
      this.provider = provider;
      this.code = code;
      this.status = status;
    }

    /** The provider, or null. */
    public @Nullable String provider() {
      return provider;
    }

    /** Its code for the error, or null. */
    public @Nullable String code() {
      return code;
    }

    /** The HTTP status, or 0. */
    public int status() {
      return status;
    }

    /** Provider, code and status. */
    @Override
    public String toString() {
      return provider + ": " + code + ", status " + status;
    }
  }
}
