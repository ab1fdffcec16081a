package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Decoding;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.json.Checks;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, with its arguments, ready to be sent by an {@link ApiClient}.
 * Immutable: every method gives a changed copy, and a call can be sent any number of times.
 * Arguments, and bodies of JSON, are encoded when they are given, so that every attempt sends the
 * same bytes.
 *
 * @param <T> what a successful call gives
 */
public final class Call<T> {
  private final Operation<T> operation;
  private final ParameterSink arguments;
  private final @Nullable RequestBody body;

  /** A call whose arguments change no more. */
  Call(Operation<T> operation, ParameterSink arguments, @Nullable RequestBody body) {
    this.operation = operation;
    this.arguments = arguments;
    this.body = body;
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
   * @see ParameterSink#reserved
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
    ParameterSink sink = more();
    parameters.writeTo(sink);
    return with(sink);
  }

  /** Sets a body of JSON, or none when it is null. */
  public Call<T> body(@Nullable JsonSerializable json) {
    return json == null
        ? binary(null)
        : jsonBytes(JsonWriter.bytes(json, operation.streamProperty()));
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
    ParameterSink sink = new ParameterSink();
    fields.writeTo(sink);
    return binary(RequestBody.of(sink.query(), "application/x-www-form-urlencoded"));
  }

  /** Sets the body, or none when it is null: a multipart form, a file, a stream. */
  public Call<T> binary(@Nullable RequestBody content) {
    return new Call<>(operation, arguments, content);
  }

  Operation<T> operation() {
    return operation;
  }

  /** What the call's own parameters say where a listing begins. */
  long number(String parameter) {
    return arguments.number(parameter);
  }

  /** The same call with this as the only value of a query parameter. */
  Call<T> replacingQuery(String name, String value) {
    return with(more().replaceQuery(name, value));
  }

  /**
   * What every attempt sends, without the credential.
   *
   * @param client what holds for all calls
   * @param own what holds for this one, and beats its arguments
   * @param target where to send it, or null for the operation's path below a base URL
   * @throws IllegalArgumentException when an argument is missing or cannot be sent
   */
  TransportRequest request(RequestOptions client, RequestOptions own, @Nullable URI target) {
    Headers.Builder headers = Headers.builder().set("Accept", operation.answer().accept());
    if (operation.answer().heldInMemory()) {
      headers.set("Accept-Encoding", Decoding.supported());
    }
    headers.setAll(client.headers);
    arguments.addHeaders(headers);
    headers.setAll(own.headers);
    URI uri =
        target == null
            ? URI.create(own.over(client).baseUrl() + arguments.target(operation.pathTemplate()))
            : target;
    return new TransportRequest(operation.method(), uri, headers.build(), body);
  }

  /** Which operation; arguments may be private. */
  @Override
  public String toString() {
    return "Call[" + operation + "]";
  }

  private ParameterSink more() {
    return new ParameterSink(arguments);
  }

  private Call<T> with(ParameterSink changed) {
    return new Call<>(operation, changed, body);
  }

  private Call<T> jsonBytes(byte[] json) {
    return binary(RequestBody.of(json, operation.contentType()));
  }
}
