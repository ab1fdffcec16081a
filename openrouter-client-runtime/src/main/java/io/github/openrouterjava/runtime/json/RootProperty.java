package io.github.openrouterjava.runtime.json;

import java.util.Objects;

/**
 * A property that the outermost object is written with, whatever its own value: how a streaming
 * call sends {@code "stream": true} without a copy of the body. Immutable.
 */
public final class RootProperty {

  final String name;
  final JsonValue value;
  final boolean onlyIfPresent;

  /**
   * A property.
   *
   * @param name the wire name
   * @param value what is written
   * @param onlyIfPresent whether to write it only where the object has the property itself
   */
  public RootProperty(String name, JsonValue value, boolean onlyIfPresent) {
    this.name = Objects.requireNonNull(name, "name");
    this.value = Objects.requireNonNull(value, "value");
    this.onlyIfPresent = onlyIfPresent;
  }
}
