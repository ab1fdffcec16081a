package io.github.openrouterjava.runtime.json;

import java.util.Objects;

/**
 * A property that the outermost object is written with, whatever its own value: how a streaming
 * call sends {@code "stream": true} without a copy of the body.
 *
 * @param name the wire name
 * @param value what is written
 * @param onlyIfPresent whether to write it only where the object has the property itself
 */
public record RootProperty(String name, JsonValue value, boolean onlyIfPresent) {

  /** Checks the parts. */
  public RootProperty {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
