package io.github.openrouterjava.codegen.parse;

import java.util.Map;

/**
 * The {@code discriminator} of a union (OpenAPI 3.1, section 4.8.25).
 *
 * @param propertyName the property that tells the alternatives apart
 * @param mapping tag value to JSON pointer of the schema, in document order; empty where absent
 */
public record RawDiscriminator(String propertyName, Map<String, String> mapping) {}
