package io.github.openrouterjava.codegen.parse;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The {@code discriminator} of a union (OpenAPI 3.1, section 4.8.25).
 *
 * @param propertyName the property that tells the alternatives apart
 * @param mapping tag value to JSON pointer of the schema, in document order; empty where absent
 */
public record RawDiscriminator(String propertyName, Map<String, String> mapping) {

  /** The values that the mapping gives to the schema at {@code pointer}; empty for none. */
  public Set<String> valuesOf(String pointer) {
    Set<String> values = new LinkedHashSet<>(mapping.keySet());
    values.removeIf(value -> !pointer.equals(mapping.get(value)));
    return values;
  }
}
