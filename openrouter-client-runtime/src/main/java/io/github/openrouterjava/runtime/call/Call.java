package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.generated.Checks;
import io.github.openrouterjava.runtime.generated.ParameterStyle;
import io.github.openrouterjava.runtime.generated.ParameterWriter;
import io.github.openrouterjava.runtime.generated.Parameters;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.internal.text.PathGuard;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, with its arguments, ready to be sent by a client. Immutable: every
 * method gives a changed copy, and a call can be sent any number of times. Arguments, and bodies of
 * JSON, are encoded when they are given, so that every attempt sends the same bytes.
 *
 * @param <T> what a successful call gives
 */
public final class Call<T> {
  private final Operation<T> operation;
  private final ParameterWriter arguments;
  private final @Nullable RequestBody body;

  /** A call whose arguments change no more. */
  Call(Operation<T> operation, ParameterWriter arguments, @Nullable RequestBody body) {
    this.operation = operation;
    this.arguments = arguments;
    this.body = body;
  }

  /**
   * A call of a path that no operation describes.
   *
   * @param method the HTTP method, in capitals
   * @param path the path below the base URL, already encoded or in plain text
   * @param responseType how a successful response is read
   * @throws IllegalArgumentException when the path is an absolute URL, has a query, or could lead
   *     out of the base URL
   */
  public static <T> Call<T> raw(String method, String path, ResponseType<T> responseType) {
    // Braces cannot be placeholders here: the guard has encoded them.
    return Operation.of("raw " + method, method, PathGuard.check(path), responseType).call();
  }

  /**
   * Sets a parameter of the path. It is encoded as one segment, whatever it contains.
   *
   * @param value a scalar
   * @throws IllegalArgumentException when it is empty, {@code .} or {@code ..}, because it would
   *     lead to another path, or has a control character
   */
  public Call<T> path(String name, Object value) {
    return with(more().path(name, Checks.nonNull(value, name)));
  }

  /** Adds a query parameter, unless the value is null. */
  public Call<T> query(String name, @Nullable Object value) {
    return query(name, value, ParameterStyle.FORM);
  }

  /** Adds a query parameter in a style, unless the value is null. */
  public Call<T> query(String name, @Nullable Object value, ParameterStyle style) {
    return with(more().query(name, value, style));
  }

  /**
   * Adds a query parameter whose value may hold reserved characters, unless the value is null.
   *
   * @see ParameterWriter#reserved
   */
  public Call<T> reserved(String name, @Nullable Object value, ParameterStyle style) {
    return with(more().reserved(name, value, style));
  }

  /** Sets a header field, unless the value is null. */
  public Call<T> header(String name, @Nullable Object value) {
    return with(more().header(name, value));
  }

  /** Adds a cookie, unless the value is null. */
  public Call<T> cookie(String name, @Nullable Object value) {
    return with(more().cookie(name, value));
  }

  /** Adds a set of parameters, unless it is null. */
  public Call<T> parameters(@Nullable Parameters parameters) {
    if (parameters == null) {
      return this;
    }
    ParameterWriter writer = more();
    parameters.writeTo(writer);
    return with(writer);
  }

  /**
   * Sets a body of JSON, or none when it is null. A {@link JsonValue} is sent as it is, with its
   * order and its spelling of numbers; in other bodies the operation may set the property that
   * switches streaming.
   */
  public Call<T> body(@Nullable JsonSerializable json) {
    if (json == null) {
      return binary(null);
    }
    StreamField field = json instanceof JsonValue ? null : operation.streamField();
    return jsonBytes(field == null ? JsonCodec.bytes(json) : field.bytes(json));
  }

  /**
   * Sets a body of JSON of a type that cannot write itself, such as a list; or none when it is
   * null.
   */
  public <V> Call<T> body(JsonCodec<V> codec, @Nullable V value) {
    return value == null ? binary(null) : jsonBytes(codec.encodeBytes(value));
  }

  /** Sets a body of plain text, of the operation's media type; or none when it is null. */
  public Call<T> text(@Nullable String text) {
    return binary(text == null ? null : RequestBody.of(text, operation.contentType()));
  }

  /**
   * Sets a body of form fields ({@code application/x-www-form-urlencoded}): the set's query
   * parameters.
   */
  public Call<T> form(Parameters fields) {
    ParameterWriter writer = new ParameterWriter();
    fields.writeTo(writer);
    return binary(RequestBody.of(writer.query(), "application/x-www-form-urlencoded"));
  }

  /** Sets the body, or none when it is null: a multipart form, a file, a stream. */
  public Call<T> binary(@Nullable RequestBody content) {
    return new Call<>(operation, arguments, content);
  }

  /** The operation. */
  public Operation<T> operation() {
    return operation;
  }

  /** The request body, or null if there is none. */
  public @Nullable RequestBody body() {
    return body;
  }

  /** The header fields, cookies included, that the arguments are sent as. */
  public Headers headers() {
    Headers.Builder headers = Headers.builder();
    arguments.addHeaders(headers);
    return headers.build();
  }

  /**
   * The path and query below the base URL, encoded.
   *
   * @throws IllegalArgumentException when a parameter of the path is missing
   */
  public String target() {
    return arguments.target(operation.pathTemplate());
  }

  /** The value of a query parameter that is a whole number; 0 for any other value and for none. */
  public long queryNumber(String name) {
    return arguments.number(name);
  }

  /** The same call with this as the only value of a query parameter. */
  public Call<T> replacingQuery(String name, String value) {
    return with(more().replaceQuery(name, value));
  }

  /** Which operation; arguments may be private. */
  @Override
  public String toString() {
    return "Call[" + operation + "]";
  }

  private ParameterWriter more() {
    return new ParameterWriter(arguments);
  }

  private Call<T> with(ParameterWriter changed) {
    return new Call<>(operation, changed, body);
  }

  private Call<T> jsonBytes(byte[] json) {
    return binary(RequestBody.of(json, operation.contentType()));
  }
}
