package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import io.github.openrouterjava.runtime.json.RootProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, with its arguments, ready to be sent by an {@link ApiClient}.
 * Immutable: every method gives a changed copy, and a call can be sent any number of times. Bodies
 * of JSON are encoded when they are given, so that every attempt sends the same bytes.
 *
 * @param <T> what a successful call gives
 */
public final class Call<T> {
  private final Operation<T> operation;
  private final List<Argument> arguments;
  private final @Nullable RequestBody body;

  private Call(Operation<T> operation, List<Argument> arguments, @Nullable RequestBody body) {
    this.operation = operation;
    this.arguments = arguments;
    this.body = body;
  }

  static <T> Call<T> of(Operation<T> operation) {
    return new Call<>(operation, List.of(), null);
  }

  /**
   * Sets a parameter of the path. It is encoded as one segment, whatever it contains.
   *
   * @param value a scalar; a text that is empty, {@code .} or {@code ..} is rejected when the call
   *     is sent, because it would lead to another path
   */
  public Call<T> path(String name, Object value) {
    return with(
        new Argument(
            Argument.Place.PATH, name, Objects.requireNonNull(value, name), ParameterStyle.FORM));
  }

  /** Adds a query parameter, unless the value is null. */
  public Call<T> query(String name, @Nullable Object value) {
    return query(name, value, ParameterStyle.FORM);
  }

  /** Adds a query parameter in a style, unless the value is null. */
  public Call<T> query(String name, @Nullable Object value, ParameterStyle style) {
    return value == null ? this : with(new Argument(Argument.Place.QUERY, name, value, style));
  }

  /**
   * Adds a query parameter whose value may hold reserved characters, unless the value is null.
   *
   * @see ParameterSink#reserved
   */
  public Call<T> reserved(String name, @Nullable Object value, ParameterStyle style) {
    return value == null
        ? this
        : with(new Argument(Argument.Place.QUERY, name, value, style, true));
  }

  /** Sets a header field, unless the value is null. */
  public Call<T> header(String name, @Nullable Object value) {
    return value == null
        ? this
        : with(new Argument(Argument.Place.HEADER, name, value, ParameterStyle.COMMA_JOINED));
  }

  /** Adds a cookie, unless the value is null. */
  public Call<T> cookie(String name, @Nullable Object value) {
    return value == null
        ? this
        : with(new Argument(Argument.Place.COOKIE, name, value, ParameterStyle.FORM));
  }

  /** Adds a set of parameters, unless it is null. */
  public Call<T> parameters(@Nullable Parameters parameters) {
    return parameters == null ? this : new Call<>(operation, collected(parameters), body);
  }

  /** Sets a body of JSON, or none when it is null. */
  public Call<T> body(@Nullable JsonSerializable json) {
    return json == null ? binary(null) : jsonBytes(JsonWriter.bytes(json, override()));
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
    List<Argument> collected = Call.of(operation).collected(fields);
    return binary(
        RequestBody.of(CallEncoding.query(collected), "application/x-www-form-urlencoded"));
  }

  /** Sets the body, or none when it is null: a multipart form, a file, a stream. */
  public Call<T> binary(@Nullable RequestBody content) {
    return new Call<>(operation, arguments, content);
  }

  Operation<T> operation() {
    return operation;
  }

  List<Argument> arguments() {
    return arguments;
  }

  @Nullable RequestBody body() {
    return body;
  }

  /** The same call with this as the only value of a query parameter. */
  Call<T> replacingQuery(String name, String value) {
    List<Argument> changed = new ArrayList<>(arguments);
    changed.removeIf(argument -> argument.is(Argument.Place.QUERY, name));
    changed.add(new Argument(Argument.Place.QUERY, name, value, ParameterStyle.FORM));
    return new Call<>(operation, List.copyOf(changed), body);
  }

  /** Which operation; arguments may be private. */
  @Override
  public String toString() {
    return "Call[" + operation + "]";
  }

  private Call<T> with(Argument argument) {
    List<Argument> more = new ArrayList<>(arguments);
    more.add(argument);
    return new Call<>(operation, List.copyOf(more), body);
  }

  private Call<T> jsonBytes(byte[] json) {
    return binary(RequestBody.of(json, operation.contentType()));
  }

  private @Nullable RootProperty override() {
    Operation.StreamField field = operation.streamField();
    return field == null
        ? null
        : new RootProperty(field.name(), JsonValue.of(field.value()), !field.value());
  }

  private List<Argument> collected(Parameters parameters) {
    List<Argument> all = new ArrayList<>(arguments);
    parameters.writeTo(new ArgumentList(all));
    return List.copyOf(all);
  }

  /**
   * A parameter and its value.
   *
   * @param place where in the request it goes
   * @param name its name there
   * @param value what was given
   * @param style how the value becomes text
   * @param reserved whether reserved characters in it stay as they are
   */
  record Argument(Place place, String name, Object value, ParameterStyle style, boolean reserved) {
    Argument(Place place, String name, Object value, ParameterStyle style) {
      this(place, name, value, style, false);
    }

    /** The places parameters go. */
    enum Place {
      PATH,
      QUERY,
      HEADER,
      COOKIE
    }

    boolean is(Place wanted, String called) {
      return place == wanted && name.equals(called);
    }
  }

  private record ArgumentList(List<Argument> arguments) implements ParameterSink {
    @Override
    public ParameterSink query(String name, @Nullable Object value, ParameterStyle style) {
      return add(Argument.Place.QUERY, name, value, style);
    }

    @Override
    public ParameterSink reserved(String name, @Nullable Object value, ParameterStyle style) {
      if (value != null) {
        arguments.add(new Argument(Argument.Place.QUERY, name, value, style, true));
      }
      return this;
    }

    @Override
    public ParameterSink header(String name, @Nullable Object value) {
      return add(Argument.Place.HEADER, name, value, ParameterStyle.COMMA_JOINED);
    }

    @Override
    public ParameterSink cookie(String name, @Nullable Object value) {
      return add(Argument.Place.COOKIE, name, value, ParameterStyle.FORM);
    }

    private ParameterSink add(
        Argument.Place place, String name, @Nullable Object value, ParameterStyle style) {
      if (value != null) {
        arguments.add(new Argument(place, name, value, style));
      }
      return this;
    }
  }
}
