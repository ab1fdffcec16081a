package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.internal.text.ShownText;
import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonPointer;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a server said about an error: problem details (RFC 9457), OAuth's errors (RFC 6749, section
 * 5.2), and the usual {@code error}, {@code message} and {@code detail}. Fields without an accessor
 * are in {@link #error()} and {@link #envelope()}; accessors that take pointers read them, starting
 * with {@code /error} or {@code /envelope}. Immutable.
 */
public final class ErrorDetails {
  private static final int MAX_EXCERPT = 200;

  private static final List<String> MESSAGES =
      List.of("message", "detail", "error_description", "msg", "title");

  private final JsonObject root;
  private final JsonObject envelope;
  private final JsonObject error;
  private final @Nullable String text;
  private final Facts facts;

  /**
   * For the runtime.
   *
   * @param envelope the object around the error; the same as the error where there is none
   * @param error the error itself
   * @param text what the server said instead, if that was not an object; or null
   * @param facts what the API's dialect tells of the error
   */
  public ErrorDetails(JsonObject envelope, JsonObject error, @Nullable String text, Facts facts) {
    this.root = root(envelope, error);
    this.envelope = envelope;
    this.error = error;
    this.text = text;
    this.facts = facts;
  }

  /**
   * What an API's dialect tells of an error.
   *
   * @param type the server's stable name for the kind of error, or null
   * @param status the HTTP status the error stands for; 0 if nothing tells
   * @param retryable whether the server says that another attempt may help, or null
   * @param retryAfter how long the server asks to wait, or null
   * @param notRun whether the server surely did not carry out the request
   * @param labels what the message shows beside the server's own
   * @param exception makes the exception of the kind of error, or null if its status decides
   */
  public record Facts(
      @Nullable String type,
      int status,
      @Nullable Boolean retryable,
      @Nullable Duration retryAfter,
      boolean notRun,
      List<String> labels,
      @Nullable Function<ErrorReport, ApiErrorException> exception) {
    /** Nothing is known. */
    public static final Facts NONE = new Facts(null, 0, null, null, false, List.of(), null);

    /** Copies the labels. */
    public Facts {
      labels = List.copyOf(labels);
    }
  }

  /** What pointers into an error begin at: an object with {@code error} and {@code envelope}. */
  public static JsonObject root(JsonObject envelope, JsonObject error) {
    return JsonObject.of("error", error, "envelope", envelope);
  }

  /** The object the error was found in, {@code {}} if the body was not an object. */
  public JsonObject envelope() {
    return envelope;
  }

  /** The error itself, {@code {}} if it was not an object. */
  public JsonObject error() {
    return error;
  }

  /** What the API's dialect tells of the error. */
  public Facts facts() {
    return facts;
  }

  /** What went wrong, for people. */
  public Optional<String> message() {
    String own = messageOf(error);
    String found = own == null ? messageOf(envelope) : own;
    return Optional.ofNullable(found == null ? text : found);
  }

  /** A short name for the kind of problem, for people (RFC 9457, section 3.1.3). */
  public Optional<String> title() {
    return text("/error/title");
  }

  /** The error's code, a number or a name. */
  public Optional<String> code() {
    return text("/error/code");
  }

  /** The name or URI of the kind of error, {@code type} in the error itself. */
  public Optional<String> type() {
    return text("/error/type").filter(type -> !type.equals("error") && !type.equals("about:blank"));
  }

  /**
   * The server's stable name for this kind of error: what the API's dialect says, else the type.
   */
  public Optional<String> errorType() {
    return Optional.ofNullable(facts.type()).or(this::type);
  }

  /** A text, or a number as text; the first pointer that leads to one counts. */
  public Optional<String> text(String... pointers) {
    for (JsonValue value : values(pointers)) {
      if (value instanceof JsonString string && !string.value().isEmpty()) {
        return Optional.of(string.value());
      }
      if (value instanceof JsonNumber number) {
        return Optional.of(number.value().toString());
      }
    }
    return Optional.empty();
  }

  /** A whole number; the first pointer that leads to one counts. */
  public OptionalLong integer(String... pointers) {
    for (JsonValue value : values(pointers)) {
      Long number = value instanceof JsonNumber json ? json.asLong() : null;
      if (number != null) {
        return OptionalLong.of(number);
      }
    }
    return OptionalLong.empty();
  }

  /** A number; the first pointer that leads to one counts. */
  public OptionalDouble number(String... pointers) {
    for (JsonValue value : values(pointers)) {
      if (value instanceof JsonNumber number) {
        return OptionalDouble.of(number.value().doubleValue());
      }
    }
    return OptionalDouble.empty();
  }

  /** True or false; the first pointer that leads to one of them counts. */
  public Optional<Boolean> bool(String... pointers) {
    for (JsonValue value : values(pointers)) {
      if (value.asBoolean() != null) {
        return Optional.of(Boolean.TRUE.equals(value.asBoolean()));
      }
    }
    return Optional.empty();
  }

  /** The texts of an array; the first pointer that leads to an array counts. */
  public List<String> texts(String... pointers) {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items(pointers)) {
      if (item instanceof JsonString string) {
        texts.add(string.value());
      }
    }
    return List.copyOf(texts);
  }

  /** The objects of an array; the first pointer that leads to an array counts. */
  public List<JsonObject> objects(String... pointers) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonValue item : items(pointers)) {
      if (item instanceof JsonObject object) {
        objects.add(object);
      }
    }
    return List.copyOf(objects);
  }

  /** Any JSON but null; the first pointer that leads to it counts. */
  public Optional<JsonValue> json(String... pointers) {
    return values(pointers).stream().findFirst();
  }

  /**
   * The message within another error, which this one passes on: an object, JSON in a text, or just
   * a text. The first pointer that leads to one counts.
   */
  public Optional<String> messageWithin(String... pointers) {
    return values(pointers).stream()
        .map(ErrorDetails::within)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * One line for people: the message, what kind of error it is, and what else the dialect shows. An
   * error without a message shows its JSON, shortened. Control characters are escaped.
   */
  public String summary() {
    StringBuilder line = new StringBuilder(message().orElseGet(this::json));
    String kind = errorType().or(this::code).orElse(null);
    if (kind != null) {
      line.append(" (").append(kind).append(')');
    }
    for (String label : facts.labels()) {
      line.append(" [").append(label).append(']');
    }
    return ShownText.message(line.toString());
  }

  /** The JSON of an error of unknown shape, shortened. */
  private String json() {
    JsonObject shown = error.members().isEmpty() ? envelope : error;
    return shown.members().isEmpty() ? "no message" : excerpt(shown.toString());
  }

  /** A text on one line, cut after 200 characters. */
  public static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_EXCERPT ? line : line.substring(0, MAX_EXCERPT) + "…";
  }

  /** The summary. */
  @Override
  public String toString() {
    return summary();
  }

  private List<JsonValue> values(String... pointers) {
    List<JsonValue> values = new ArrayList<>();
    for (String pointer : pointers) {
      JsonValue value = JsonPointer.of(pointer).first(root);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private List<JsonValue> items(String... pointers) {
    for (JsonValue value : values(pointers)) {
      if (value instanceof JsonArray array) {
        return array.items();
      }
    }
    return List.of();
  }

  private static Optional<String> within(JsonValue value) {
    if (value instanceof JsonString string) {
      JsonValue inner = parsed(string.value());
      return inner instanceof JsonObject ? within(inner) : Optional.of(string.value());
    }
    if (value instanceof JsonObject object) {
      String nested = object.get("error") instanceof JsonObject error ? messageOf(error) : null;
      return Optional.ofNullable(nested == null ? messageOf(object) : nested);
    }
    return Optional.empty();
  }

  private static @Nullable JsonValue parsed(String json) {
    try {
      return JsonValue.parse(json);
    } catch (JsonDecodeException e) {
      return null; // a text that is not JSON is the message itself
    }
  }

  /** The message in an object: one of the usual members, or those of a list of errors. */
  private static @Nullable String messageOf(JsonObject object) {
    for (String name : MESSAGES) {
      JsonValue value = object.get(name);
      if (value instanceof JsonString string && !string.value().isBlank()) {
        return string.value();
      }
    }
    if (object.get("error") instanceof JsonString string && !string.value().isBlank()) {
      return excerpt(string.value());
    }
    String listed = listed(object.get("detail"));
    return listed == null ? listed(object.get("errors")) : listed;
  }

  private static @Nullable String listed(@Nullable JsonValue list) {
    List<String> messages = new ArrayList<>();
    if (list instanceof JsonArray array) {
      for (JsonValue item : array) {
        String message = item instanceof JsonObject object ? messageOf(object) : item.asString();
        if (message != null) {
          messages.add(message);
        }
      }
    }
    return messages.isEmpty() ? null : String.join("; ", messages);
  }
}
