package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Documentation;
import java.util.Map;
import java.util.Set;

/**
 * One response of an operation.
 *
 * @param at the response object
 * @param status {@code 200}, {@code 4XX} or {@code default}
 * @param documentation description
 * @param content by media type, in document order
 * @param headers the names of the header fields it describes
 */
public record RawResponse(
    Location at,
    String status,
    Documentation documentation,
    Map<String, RawContent> content,
    Set<String> headers) {}
