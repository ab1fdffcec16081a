package io.github.openrouterjava.codegen.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every keyword a schema can have (JSON Schema 2020-12 and the drafts before it, OpenAPI 3.0 and
 * 3.1), what kind of value it takes, and what becomes of it. Data, so that documentation and tests
 * can be checked against it.
 */
public enum Keyword {
  TYPE("type", Form.TYPE, Treatment.TYPED, "determines the Java type"),
  NULLABLE("nullable", Form.BOOLEAN, Treatment.TYPED, "makes the value nullable"),
  PROPERTIES("properties", Form.SCHEMA_MAP, Treatment.TYPED, "become record components"),
  REQUIRED("required", Form.TEXT_LIST, Treatment.TYPED, "makes properties mandatory in builders"),
  ADDITIONAL_PROPERTIES(
      "additionalProperties", Form.SCHEMA, Treatment.TYPED, "becomes the values of a map"),
  PATTERN_PROPERTIES(
      "patternProperties",
      Form.SCHEMA_MAP,
      Treatment.TYPED,
      "become the values of a map, whatever their names"),
  ITEMS("items", Form.ITEMS, Treatment.TYPED, "become the elements of a list"),
  PREFIX_ITEMS(
      "prefixItems",
      Form.SCHEMA_LIST,
      Treatment.TYPED,
      "become the components of a record that is an array in JSON"),
  ENUM("enum", Form.LIST, Treatment.TYPED, "becomes an open enum"),
  CONST("const", Form.ANY, Treatment.TYPED, "becomes a constant"),
  ALL_OF("allOf", Form.SCHEMA_LIST, Treatment.TYPED, "is merged; the last member wins"),
  ANY_OF("anyOf", Form.SCHEMA_LIST, Treatment.TYPED, "becomes a sealed interface"),
  ONE_OF("oneOf", Form.SCHEMA_LIST, Treatment.TYPED, "becomes a sealed interface"),
  DISCRIMINATOR(
      "discriminator", Form.OBJECT, Treatment.TYPED, "selects the alternative of a union"),
  FORMAT("format", Form.TEXT, Treatment.TYPED, "determines the Java type if known"),
  CONTENT_ENCODING(
      "contentEncoding",
      Form.TEXT,
      Treatment.DOCUMENTED,
      "goes to the Javadoc; the Java type stays text"),
  CONTENT_MEDIA_TYPE(
      "contentMediaType",
      Form.TEXT,
      Treatment.TYPED,
      "makes an upload of a field of a form; elsewhere it goes to the Javadoc"),
  CONTENT_SCHEMA(
      "contentSchema",
      Form.SCHEMA,
      Treatment.TYPED,
      "decides the type of the data of an event; elsewhere the value stays text"),
  READ_ONLY(
      "readOnly",
      Form.BOOLEAN,
      Treatment.TYPED,
      "makes a property optional where callers send it, and goes to the Javadoc"),
  WRITE_ONLY(
      "writeOnly",
      Form.BOOLEAN,
      Treatment.TYPED,
      "makes a property optional where responses have it, and goes to the Javadoc"),

  REF(
      "$ref",
      Form.TEXT,
      Treatment.REFERENCE,
      "is followed; outside the document only to allowed targets"),
  DEFS("$defs", Form.SCHEMA_MAP, Treatment.REFERENCE, "hold reference targets"),
  DEFINITIONS("definitions", Form.SCHEMA_MAP, Treatment.REFERENCE, "hold reference targets"),
  ANCHOR("$anchor", Form.TEXT, Treatment.REFERENCE, "names a reference target"),
  DYNAMIC_ANCHOR("$dynamicAnchor", Form.TEXT, Treatment.REFERENCE, "is read as $anchor"),
  DYNAMIC_REF("$dynamicRef", Form.TEXT, Treatment.REFERENCE, "is read as $ref"),
  RECURSIVE_ANCHOR(
      "$recursiveAnchor", Form.BOOLEAN, Treatment.REFERENCE, "is the target of $recursiveRef"),
  RECURSIVE_REF(
      "$recursiveRef", Form.TEXT, Treatment.REFERENCE, "is read as $ref to the outermost schema"),

  TITLE("title", Form.TEXT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  DESCRIPTION("description", Form.TEXT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  DEPRECATED("deprecated", Form.BOOLEAN, Treatment.DOCUMENTED, "becomes @Deprecated"),
  DEFAULT("default", Form.ANY, Treatment.DOCUMENTED, "goes to the Javadoc and is never sent"),
  MINIMUM("minimum", Form.NUMBER, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MAXIMUM("maximum", Form.NUMBER, Treatment.DOCUMENTED, "goes to the Javadoc"),
  EXCLUSIVE_MINIMUM("exclusiveMinimum", Form.BOUND, Treatment.DOCUMENTED, "goes to the Javadoc"),
  EXCLUSIVE_MAXIMUM("exclusiveMaximum", Form.BOUND, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MULTIPLE_OF("multipleOf", Form.NUMBER, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MIN_LENGTH("minLength", Form.COUNT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MAX_LENGTH("maxLength", Form.COUNT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  PATTERN("pattern", Form.TEXT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MIN_ITEMS("minItems", Form.COUNT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MAX_ITEMS("maxItems", Form.COUNT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  UNIQUE_ITEMS("uniqueItems", Form.BOOLEAN, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MIN_PROPERTIES("minProperties", Form.COUNT, Treatment.DOCUMENTED, "goes to the Javadoc"),
  MAX_PROPERTIES("maxProperties", Form.COUNT, Treatment.DOCUMENTED, "goes to the Javadoc"),

  NOT("not", Form.SCHEMA, Treatment.UNCHECKED, "is enforced by the server only"),
  CONTAINS("contains", Form.SCHEMA, Treatment.UNCHECKED, "is enforced by the server only"),
  MIN_CONTAINS("minContains", Form.COUNT, Treatment.UNCHECKED, "is enforced by the server only"),
  MAX_CONTAINS("maxContains", Form.COUNT, Treatment.UNCHECKED, "is enforced by the server only"),
  PROPERTY_NAMES(
      "propertyNames", Form.SCHEMA, Treatment.UNCHECKED, "is enforced by the server only"),
  DEPENDENT_REQUIRED(
      "dependentRequired", Form.OBJECT, Treatment.UNCHECKED, "is enforced by the server only"),

  IF(
      "if",
      Form.SCHEMA,
      Treatment.LEFT_OUT,
      "is not supported; it and the properties it adds are ignored"),
  THEN(
      "then",
      Form.SCHEMA,
      Treatment.LEFT_OUT,
      "is not supported; it and the properties it adds are ignored"),
  ELSE(
      "else",
      Form.SCHEMA,
      Treatment.LEFT_OUT,
      "is not supported; it and the properties it adds are ignored"),
  DEPENDENT_SCHEMAS(
      "dependentSchemas",
      Form.SCHEMA_MAP,
      Treatment.LEFT_OUT,
      "is not supported; it and the properties it adds are ignored"),
  DEPENDENCIES(
      "dependencies",
      Form.OBJECT,
      Treatment.LEFT_OUT,
      "is not supported; it and the properties it adds are ignored"),
  UNEVALUATED_PROPERTIES(
      "unevaluatedProperties",
      Form.SCHEMA,
      Treatment.LEFT_OUT,
      "is not supported: unknown properties are kept, untyped"),
  UNEVALUATED_ITEMS(
      "unevaluatedItems",
      Form.SCHEMA,
      Treatment.LEFT_OUT,
      "is not supported: the items stay untyped"),
  ADDITIONAL_ITEMS(
      "additionalItems",
      Form.SCHEMA,
      Treatment.LEFT_OUT,
      "is not supported: the items stay untyped"),
  ID(
      "$id",
      Form.TEXT,
      Treatment.LEFT_OUT,
      "is not supported: references are JSON pointers or anchors"),

  SCHEMA("$schema", Form.TEXT, Treatment.HARMLESS, "has no effect"),
  VOCABULARY("$vocabulary", Form.OBJECT, Treatment.HARMLESS, "has no effect"),
  COMMENT("$comment", Form.TEXT, Treatment.HARMLESS, "has no effect"),
  EXAMPLE("example", Form.ANY, Treatment.HARMLESS, "has no effect"),
  EXAMPLES("examples", Form.ANY, Treatment.HARMLESS, "has no effect"),
  EXTERNAL_DOCS("externalDocs", Form.OBJECT, Treatment.HARMLESS, "has no effect"),
  XML("xml", Form.OBJECT, Treatment.HARMLESS, "has no effect: only JSON is read and written");

  /** What becomes of a keyword. */
  public enum Treatment {
    /** It shapes the Java type. */
    TYPED,
    /** It leads to another schema, or can be led to. */
    REFERENCE,
    /** It goes to the documentation of the Java type. */
    DOCUMENTED,
    /** It only limits values, and the server checks values: reported, as information. */
    UNCHECKED,
    /** It would shape the type and does not: reported, as a warning. */
    LEFT_OUT,
    /** Nothing depends on it. */
    HARMLESS
  }

  /** What kind of JSON value a keyword takes. */
  public enum Form {
    TEXT("text"),
    BOOLEAN("true or false"),
    NUMBER("a number"),
    COUNT("a non-negative integer"),
    /** A number in 3.1, a boolean in 3.0. */
    BOUND("a number, or in OpenAPI 3.0 true or false"),
    TYPE("the name of a type, or an array of such names"),
    LIST("an array"),
    TEXT_LIST("an array of strings"),
    OBJECT("an object"),
    SCHEMA("a schema: an object, or true or false"),
    /** A schema, or an array of them before draft 2020-12. */
    ITEMS("a schema: an object, or true or false"),
    SCHEMA_LIST("an array of schemas"),
    SCHEMA_MAP("an object whose members are schemas"),
    ANY("any value");

    private final String text;

    Form(String text) {
      this.text = text;
    }

    /** The form in words, as in "must be …". */
    public String text() {
      return text;
    }
  }

  private static final Map<String, Keyword> BY_NAME = byName();

  private final String keyword;
  private final Form form;
  private final Treatment treatment;
  private final String effect;

  Keyword(String keyword, Form form, Treatment treatment, String effect) {
    this.keyword = keyword;
    this.form = form;
    this.treatment = treatment;
    this.effect = effect;
  }

  /** The keyword as documents write it. */
  public String keyword() {
    return keyword;
  }

  /** What kind of value it takes. */
  public Form form() {
    return form;
  }

  /** What becomes of it. */
  public Treatment treatment() {
    return treatment;
  }

  /** What becomes of it, in words that go on from the keyword. */
  public String effect() {
    return effect;
  }

  /** The keyword of that spelling, null where there is none. */
  public static @Nullable Keyword of(String keyword) {
    return BY_NAME.get(keyword);
  }

  /** The spelling of every keyword. */
  public static List<String> spellings() {
    return new ArrayList<>(BY_NAME.keySet());
  }

  private static Map<String, Keyword> byName() {
    Map<String, Keyword> byName = new LinkedHashMap<>();
    for (Keyword each : values()) {
      byName.put(each.keyword, each);
    }
    return Collections.unmodifiableMap(byName);
  }
}
