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

/** Collects the keywords of one schema; what is not set is absent. */
final class RawSchemaBuilder {

  private final Location at;
  private @Nullable Boolean always;
  private @Nullable String ref;
  private Set<JsonKind> types = Set.of();
  private boolean nullType;
  private boolean nullable;
  private Map<String, RawSchema> properties = Map.of();
  private List<String> required = List.of();
  private @Nullable RawSchema additionalProperties;
  private @Nullable RawSchema items;
  private List<RawSchema> prefixItems = List.of();
  private @Nullable List<Literal> enumValues;
  private @Nullable Literal constant;
  private List<RawSchema> allOf = List.of();
  private List<RawSchema> anyOf = List.of();
  private List<RawSchema> oneOf = List.of();
  private @Nullable RawDiscriminator discriminator;
  private @Nullable String format;
  private @Nullable String contentEncoding;
  private @Nullable String contentMediaType;
  private Documentation documentation = Documentation.NONE;
  private @Nullable Literal defaultValue;
  private boolean readOnly;
  private boolean writeOnly;
  private List<Constraint> constraints = List.of();
  private JavaHints hints = JavaHints.NONE;

  RawSchemaBuilder(Location at) {
    this.at = at;
  }

  RawSchemaBuilder always(@Nullable Boolean value) {
    always = value;
    return this;
  }

  RawSchemaBuilder ref(@Nullable String value) {
    ref = value;
    return this;
  }

  RawSchemaBuilder types(Set<JsonKind> value) {
    types = value;
    return this;
  }

  RawSchemaBuilder nullType(boolean value) {
    nullType = value;
    return this;
  }

  RawSchemaBuilder nullable(boolean value) {
    nullable = value;
    return this;
  }

  RawSchemaBuilder properties(Map<String, RawSchema> value) {
    properties = value;
    return this;
  }

  RawSchemaBuilder required(List<String> value) {
    required = value;
    return this;
  }

  RawSchemaBuilder additionalProperties(@Nullable RawSchema value) {
    additionalProperties = value;
    return this;
  }

  RawSchemaBuilder items(@Nullable RawSchema value) {
    items = value;
    return this;
  }

  RawSchemaBuilder prefixItems(List<RawSchema> value) {
    prefixItems = value;
    return this;
  }

  RawSchemaBuilder enumValues(@Nullable List<Literal> value) {
    enumValues = value;
    return this;
  }

  RawSchemaBuilder constant(@Nullable Literal value) {
    constant = value;
    return this;
  }

  RawSchemaBuilder allOf(List<RawSchema> value) {
    allOf = value;
    return this;
  }

  RawSchemaBuilder anyOf(List<RawSchema> value) {
    anyOf = value;
    return this;
  }

  RawSchemaBuilder oneOf(List<RawSchema> value) {
    oneOf = value;
    return this;
  }

  RawSchemaBuilder discriminator(@Nullable RawDiscriminator value) {
    discriminator = value;
    return this;
  }

  RawSchemaBuilder format(@Nullable String value) {
    format = value;
    return this;
  }

  RawSchemaBuilder contentEncoding(@Nullable String value) {
    contentEncoding = value;
    return this;
  }

  RawSchemaBuilder contentMediaType(@Nullable String value) {
    contentMediaType = value;
    return this;
  }

  RawSchemaBuilder documentation(Documentation value) {
    documentation = value;
    return this;
  }

  RawSchemaBuilder defaultValue(@Nullable Literal value) {
    defaultValue = value;
    return this;
  }

  RawSchemaBuilder readOnly(boolean value) {
    readOnly = value;
    return this;
  }

  RawSchemaBuilder writeOnly(boolean value) {
    writeOnly = value;
    return this;
  }

  RawSchemaBuilder constraints(List<Constraint> value) {
    constraints = value;
    return this;
  }

  RawSchemaBuilder hints(JavaHints value) {
    hints = value;
    return this;
  }

  RawSchema build() {
    return new RawSchema(
        at,
        always,
        ref,
        types,
        nullType,
        nullable,
        properties,
        required,
        additionalProperties,
        items,
        prefixItems,
        enumValues,
        constant,
        allOf,
        anyOf,
        oneOf,
        discriminator,
        format,
        contentEncoding,
        contentMediaType,
        documentation,
        defaultValue,
        readOnly,
        writeOnly,
        constraints,
        hints);
  }
}
