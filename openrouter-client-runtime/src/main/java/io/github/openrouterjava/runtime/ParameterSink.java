package io.github.openrouterjava.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Takes the parameters of a request. Null values are left out. Values are scalars, collections of
 * scalars, maps, or types of a generated client.
 */
public interface ParameterSink {
  /** Adds a query parameter in the default style, {@link ParameterStyle#FORM}. */
  default ParameterSink query(String name, @Nullable Object value) {
    return query(name, value, ParameterStyle.FORM);
  }

  /** Adds a query parameter in a style. */
  ParameterSink query(String name, @Nullable Object value, ParameterStyle style);

  /**
   * Adds a query parameter whose value may hold reserved characters ({@code allowReserved}). As in
   * RFC 6570, section 3.2.3, they and percent-encoded triplets stay as they are; encoded all the
   * same are those that would end the query or the value, or that a server reads as something else:
   * {@code # [ ] & +}.
   */
  ParameterSink reserved(String name, @Nullable Object value, ParameterStyle style);

  /** Adds a header field; the elements of a collection are joined by commas. */
  ParameterSink header(String name, @Nullable Object value);

  /** Adds a cookie. */
  ParameterSink cookie(String name, @Nullable Object value);
}
