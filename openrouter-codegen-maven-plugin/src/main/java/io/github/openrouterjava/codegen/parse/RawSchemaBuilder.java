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

/** Collects the keywords of one schema; those not set are absent. Not thread-safe. */
public final class RawSchemaBuilder {

  private Location at;
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
  private @Nullable RawSchema contentSchema;
  private Documentation documentation = Documentation.NONE;
  private @Nullable Literal defaultValue;
  private boolean readOnly;
  private boolean writeOnly;
  private List<Constraint> constraints = List.of();
  private JavaHints hints = JavaHints.NONE;

  /** A builder of a schema at {@code at} that says nothing yet. */
  public RawSchemaBuilder(Location at) {
    this.at = at;
  }

  /** A builder that starts from {@code s}. */
  RawSchemaBuilder(RawSchema s) {
    this(s.at());
    always = s.always();
    ref = s.ref();
    types = s.types();
    nullType = s.nullType();
    nullable = s.nullableKeyword();
    properties = s.properties();
    required = s.required();
    additionalProperties = s.additionalProperties();
    items = s.items();
    prefixItems = s.prefixItems();
    enumValues = s.enumValues();
    constant = s.constant();
    allOf = s.allOf();
    anyOf = s.anyOf();
    oneOf = s.oneOf();
    discriminator = s.discriminator();
    format = s.format();
    contentEncoding = s.contentEncoding();
    contentMediaType = s.contentMediaType();
    contentSchema = s.contentSchema();
    documentation = s.documentation();
    defaultValue = s.defaultValue();
    readOnly = s.readOnly();
    writeOnly = s.writeOnly();
    constraints = s.constraints();
    hints = s.hints();
  }

  public RawSchemaBuilder at(Location value) {
    at = value;
    return this;
  }

  public RawSchemaBuilder always(@Nullable Boolean value) {
    always = value;
    return this;
  }

  public RawSchemaBuilder ref(@Nullable String value) {
    ref = value;
    return this;
  }

  public RawSchemaBuilder types(Set<JsonKind> value) {
    types = value;
    return this;
  }

  public RawSchemaBuilder nullType(boolean value) {
    nullType = value;
    return this;
  }

  public RawSchemaBuilder nullable(boolean value) {
    nullable = value;
    return this;
  }

  public RawSchemaBuilder properties(Map<String, RawSchema> value) {
    properties = value;
    return this;
  }

  public RawSchemaBuilder required(List<String> value) {
    required = value;
    return this;
  }

  public RawSchemaBuilder additionalProperties(@Nullable RawSchema value) {
    additionalProperties = value;
    return this;
  }

  public RawSchemaBuilder items(@Nullable RawSchema value) {
    items = value;
    return this;
  }

  public RawSchemaBuilder prefixItems(List<RawSchema> value) {
    prefixItems = value;
    return this;
  }

  public RawSchemaBuilder enumValues(@Nullable List<Literal> value) {
    enumValues = value;
    return this;
  }

  public RawSchemaBuilder constant(@Nullable Literal value) {
    constant = value;
    return this;
  }

  public RawSchemaBuilder allOf(List<RawSchema> value) {
    allOf = value;
    return this;
  }

  public RawSchemaBuilder anyOf(List<RawSchema> value) {
    anyOf = value;
    return this;
  }

  public RawSchemaBuilder oneOf(List<RawSchema> value) {
    oneOf = value;
    return this;
  }

  public RawSchemaBuilder discriminator(@Nullable RawDiscriminator value) {
    discriminator = value;
    return this;
  }

  public RawSchemaBuilder format(@Nullable String value) {
    format = value;
    return this;
  }

  public RawSchemaBuilder contentEncoding(@Nullable String value) {
    contentEncoding = value;
    return this;
  }

  public RawSchemaBuilder contentMediaType(@Nullable String value) {
    contentMediaType = value;
    return this;
  }

  public RawSchemaBuilder contentSchema(@Nullable RawSchema value) {
    contentSchema = value;
    return this;
  }

  public RawSchemaBuilder documentation(Documentation value) {
    documentation = value;
    return this;
  }

  public RawSchemaBuilder defaultValue(@Nullable Literal value) {
    defaultValue = value;
    return this;
  }

  public RawSchemaBuilder readOnly(boolean value) {
    readOnly = value;
    return this;
  }

  public RawSchemaBuilder writeOnly(boolean value) {
    writeOnly = value;
    return this;
  }

  public RawSchemaBuilder constraints(List<Constraint> value) {
    constraints = value;
    return this;
  }

  public RawSchemaBuilder hints(JavaHints value) {
    hints = value;
    return this;
  }

  /** The schema with the keywords set so far. */
  public RawSchema build() {
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
        contentSchema,
        documentation,
        defaultValue,
        readOnly,
        writeOnly,
        constraints,
        hints);
  }
}
