package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Constraint;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One schema as the document writes it, all keywords side by side, nothing resolved or merged; the
 * spellings of OpenAPI 3.0 and 3.1 for the same thing are one here.
 *
 * @param at where it stands
 * @param always the value of a boolean schema, null for an object
 * @param ref the target of {@code $ref} as a JSON pointer into the main document ({@code
 *     #/components/schemas/X}), null where there is none
 * @param types {@code type}, without {@code null}
 * @param nullType whether {@code null} is among the types
 * @param nullableKeyword whether {@code nullable: true} is set (OpenAPI 3.0)
 * @param properties {@code properties}, in document order
 * @param required {@code required}
 * @param additionalProperties {@code additionalProperties}, a boolean becoming a boolean schema,
 *     null where absent
 * @param items {@code items}
 * @param prefixItems {@code prefixItems}
 * @param enumValues {@code enum}, null where absent
 * @param constant {@code const}, null where absent ({@code const: null} is a NULL literal)
 * @param allOf {@code allOf}
 * @param anyOf {@code anyOf}
 * @param oneOf {@code oneOf}
 * @param discriminator {@code discriminator}
 * @param format {@code format}
 * @param contentEncoding {@code contentEncoding}
 * @param contentMediaType {@code contentMediaType}
 * @param contentSchema {@code contentSchema}: what is in a text whose media type is JSON
 * @param documentation title, description, deprecated
 * @param defaultValue {@code default}
 * @param readOnly {@code readOnly}
 * @param writeOnly {@code writeOnly}
 * @param constraints bounds, patterns and the like, in document order
 * @param hints what overlays say about the Java form
 */
public record RawSchema(
    Location at,
    @Nullable Boolean always,
    @Nullable String ref,
    Set<JsonKind> types,
    boolean nullType,
    boolean nullableKeyword,
    Map<String, RawSchema> properties,
    List<String> required,
    @Nullable RawSchema additionalProperties,
    @Nullable RawSchema items,
    List<RawSchema> prefixItems,
    @Nullable List<Literal> enumValues,
    @Nullable Literal constant,
    List<RawSchema> allOf,
    List<RawSchema> anyOf,
    List<RawSchema> oneOf,
    @Nullable RawDiscriminator discriminator,
    @Nullable String format,
    @Nullable String contentEncoding,
    @Nullable String contentMediaType,
    @Nullable RawSchema contentSchema,
    Documentation documentation,
    @Nullable Literal defaultValue,
    boolean readOnly,
    boolean writeOnly,
    List<Constraint> constraints,
    JavaHints hints) {

  /** A builder that starts from this schema. */
  public RawSchemaBuilder toBuilder() {
    return new RawSchemaBuilder(this);
  }
}
