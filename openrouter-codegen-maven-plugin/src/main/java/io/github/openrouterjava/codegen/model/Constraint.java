package io.github.openrouterjava.codegen.model;

/**
 * A keyword that limits values without changing their Java type: a bound, a pattern, a format.
 * Documented for callers, never enforced: the server decides.
 *
 * @param keyword the JSON Schema keyword, such as {@code maxLength}
 * @param value what the document says
 */
public record Constraint(String keyword, Literal value) {}
