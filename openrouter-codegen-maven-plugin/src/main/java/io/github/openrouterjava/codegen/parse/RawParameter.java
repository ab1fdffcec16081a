package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Parameter;

/**
 * One parameter of an operation.
 *
 * @param at the parameter object
 * @param name the name on the wire
 * @param in where it goes
 * @param required whether a caller must give it
 * @param style how it is written
 * @param explode whether lists and objects are spread over several parameters
 * @param allowReserved whether reserved characters stay as they are
 * @param documentation description, deprecated
 * @param hints Java names from overlays
 * @param schema its schema; for {@code content} the schema of the one media type
 * @param json whether it has {@code content} of JSON, so that its value is sent as JSON text
 */
public record RawParameter(
    Location at,
    String name,
    Parameter.In in,
    boolean required,
    Parameter.Style style,
    boolean explode,
    boolean allowReserved,
    Documentation documentation,
    JavaHints hints,
    RawSchema schema,
    boolean json) {}
