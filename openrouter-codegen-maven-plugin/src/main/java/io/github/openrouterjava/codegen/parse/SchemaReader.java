package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Bool;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.model.Constraint;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.openapi.Keyword;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads schemas from the document's tree.
 *
 * <p>Not from Swagger Parser's {@code Schema}: that class cannot tell an absent keyword from a null
 * one, has no place for boolean schemas, unknown keywords or positions, and gives values of the
 * wrong kind up silently; all of which decides what Java is generated or what a user is told.
 */
final class SchemaReader {

  private static final Map<String, JsonKind> KINDS = kinds();
  private static final int COMPONENT_DEPTH = 3;

  private final KeywordReader keywordReader;
  private final SchemaReferences references;
  private final HintReader hints;
  private final MemberReader members;
  private final Diagnostics diagnostics;
  private final Assumptions assumptions;
  private final Set<Pointer> read = new LinkedHashSet<>();
  private final Map<Pointer, Cursor> wanted = new LinkedHashMap<>();
  private final Deque<Cursor> enclosing = new ArrayDeque<>();

  SchemaReader(Cursor root, boolean openApi30, Diagnostics diagnostics) {
    this.keywordReader = new KeywordReader(openApi30, diagnostics);
    this.references = new SchemaReferences(root, diagnostics);
    this.hints = new HintReader(diagnostics);
    this.members = new MemberReader(diagnostics);
    this.diagnostics = diagnostics;
    this.assumptions = new Assumptions(diagnostics);
  }

  /** Reads the schema at a place and those in it. */
  RawSchema read(Cursor at) {
    read.add(at.pointer());
    if (at.node() instanceof Bool bool) {
      return new RawSchemaBuilder(at.location()).always(bool.value()).build();
    }
    if (at.node() instanceof Node.Null && !isComponent(at)) {
      diagnostics.warning(
          "empty-member", at.location(), "The schema is null.", "It is read as any JSON value.");
      return new RawSchemaBuilder(at.location()).build();
    }
    if (!(at.node() instanceof Node.Mapping)) {
      diagnostics.error(
          "wrong-kind",
          at.location(),
          "A schema must be an object, true or false; found " + at.node().kind() + ".",
          "Use {} for any value.");
      return new RawSchemaBuilder(at.location()).build();
    }
    enclosing.push(at);
    RawSchema schema = object(at);
    enclosing.pop();
    return schema;
  }

  private static boolean isComponent(Cursor at) {
    List<String> tokens = at.pointer().tokens();
    return tokens.size() == COMPONENT_DEPTH
        && tokens.get(0).equals("components")
        && tokens.get(1).equals("schemas");
  }

  /** Targets of references that have not been read as schemas, with where the reference stands. */
  Map<Pointer, Cursor> unread() {
    wanted.keySet().removeAll(read);
    return new LinkedHashMap<>(wanted);
  }

  /** Whether the schema at a place has been read, or is skipped. */
  boolean hasRead(Pointer pointer) {
    return read.contains(pointer);
  }

  /** Leaves the target of a reference out of {@link #unread}: it is no schema. */
  void skip(Pointer pointer) {
    read.add(pointer);
  }

  private RawSchema object(Cursor at) {
    Map<Keyword, Cursor> keywords = keywordReader.read(at);
    RawSchemaBuilder builder = new RawSchemaBuilder(at.location());
    builder.hints(hints.read(at)).documentation(documentation(keywords));
    builder.ref(reference(keywords));
    for (Map.Entry<Keyword, Cursor> entry : keywords.entrySet()) {
      accept(entry.getKey(), entry.getValue(), builder);
    }
    builder.constraints(constraints(keywords));
    return builder.build();
  }

  private void accept(Keyword keyword, Cursor value, RawSchemaBuilder builder) {
    switch (keyword) {
      case TYPE -> types(value, builder);
      case NULLABLE -> builder.nullable(isTrue(value));
      case PROPERTIES -> builder.properties(map(value));
      case REQUIRED -> builder.required(distinct(value, this::memberName));
      case ADDITIONAL_PROPERTIES -> builder.additionalProperties(read(value));
      case ITEMS -> items(value, builder);
      case PREFIX_ITEMS -> builder.prefixItems(list(value));
      case ENUM -> enumeration(value, builder);
      case CONST -> builder.constant(LiteralReader.of(value.node()));
      case ALL_OF -> builder.allOf(list(value));
      case ANY_OF -> builder.anyOf(list(value));
      case ONE_OF -> builder.oneOf(list(value));
      case DISCRIMINATOR -> builder.discriminator(discriminator(value));
      case FORMAT -> builder.format(value.text());
      case CONTENT_ENCODING -> builder.contentEncoding(value.text());
      case CONTENT_MEDIA_TYPE -> builder.contentMediaType(value.text());
      case DEFAULT -> builder.defaultValue(LiteralReader.of(value.node()));
      case READ_ONLY -> builder.readOnly(isTrue(value));
      case WRITE_ONLY -> builder.writeOnly(isTrue(value));
      default -> {
        // The others are read together, or are not used; KeywordReader has told of those.
      }
    }
  }

  private void types(Cursor value, RawSchemaBuilder builder) {
    List<Cursor> written = value.node() instanceof Node.Sequence ? value.items() : List.of(value);
    Set<JsonKind> types = new LinkedHashSet<>();
    for (Cursor each : written) {
      String name =
          each.node() instanceof Node.Null
              ? assumptions.nullType(each, "a type name").text()
              : each.text();
      JsonKind kind = name == null ? null : KINDS.get(name);
      if (kind == null) {
        unknownType(each, name);
      } else if (kind == JsonKind.NULL) {
        builder.nullType(true);
      } else {
        types.add(kind);
      }
    }
    builder.types(Collections.unmodifiableSet(types));
  }

  private void unknownType(Cursor at, @Nullable String name) {
    diagnostics.error(
        "unknown-type",
        at.location(),
        name == null
            ? "A type name must be text, found " + at.node().kind() + "."
            : "Unknown type " + Quoted.of(name) + ".",
        name == null
            ? "Quote it."
            : diagnostics.hint(name, KINDS.keySet(), "Omit \"type\" to allow any value."));
  }

  private void items(Cursor value, RawSchemaBuilder builder) {
    if (!(value.node() instanceof Node.Sequence)) {
      builder.items(read(value));
      return;
    }
    diagnostics.warning(
        "items-array",
        value.location(),
        "An array of schemas in \"items\" is called \"prefixItems\" since JSON Schema"
            + " 2020-12.",
        "It is read as \"prefixItems\"; rename it.");
    builder.prefixItems(list(value));
  }

  private void enumeration(Cursor value, RawSchemaBuilder builder) {
    Set<Literal> values = new LinkedHashSet<>();
    for (Cursor item : value.items()) {
      if (!values.add(LiteralReader.of(item.node()))) {
        diagnostics.warning(
            "enum-duplicate",
            item.location(),
            "The enum lists this value twice.",
            "It is read once; remove the duplicate.");
      }
    }
    if (values.isEmpty()) {
      diagnostics.warning(
          "enum-empty",
          value.location(),
          "The enum has no values, so that nothing would be valid; it is ignored.",
          "List the values, or remove the enum.");
    } else {
      builder.enumValues(List.copyOf(values));
    }
  }

  private @Nullable RawDiscriminator discriminator(Cursor value) {
    Cursor property = value.member("propertyName");
    String name = property == null ? null : property.text();
    if (name == null) {
      diagnostics.warning(
          "discriminator-property",
          property == null ? value.location() : property.location(),
          "A discriminator needs \"propertyName\" as text.",
          "The discriminator is ignored; alternatives are selected by their properties.");
      return null;
    }
    Map<String, String> mapping = new LinkedHashMap<>();
    Cursor written = members.object(value, "mapping");
    for (Cursor entry : written == null ? List.<Cursor>of() : written.members()) {
      String target = members.text(entry);
      Cursor schema = target == null ? null : references.mapped(target, entry);
      if (schema != null) {
        wanted.putIfAbsent(schema.pointer(), entry);
        mapping.put(entry.name(), schema.pointer().toString());
      }
    }
    return new RawDiscriminator(name, Collections.unmodifiableMap(mapping));
  }

  private @Nullable String reference(Map<Keyword, Cursor> keywords) {
    Cursor at = null;
    Cursor target = null;
    for (Keyword keyword : List.of(Keyword.REF, Keyword.DYNAMIC_REF, Keyword.RECURSIVE_REF)) {
      Cursor value = keywords.get(keyword);
      String text = value == null ? null : value.text();
      if (value != null && text != null && at == null) {
        boolean outermost = keyword != Keyword.REF && text.equals("#");
        at = value;
        target = outermost ? outermost() : references.target(text, value);
      }
    }
    if (at == null || target == null) {
      return null;
    }
    wanted.putIfAbsent(target.pointer(), at);
    return target.pointer().toString();
  }

  /**
   * What a recursive reference leads to: the outermost schema that asks for it, or the outermost.
   */
  private Cursor outermost() {
    for (var schemas = enclosing.descendingIterator(); schemas.hasNext(); ) {
      Cursor schema = schemas.next();
      Cursor anchor = schema.member(Keyword.RECURSIVE_ANCHOR.keyword());
      if (anchor != null && isTrue(anchor)) {
        return schema;
      }
    }
    return enclosing.getLast();
  }

  private List<Constraint> constraints(Map<Keyword, Cursor> keywords) {
    List<Constraint> constraints = new ArrayList<>();
    keywords.forEach(
        (keyword, value) -> {
          switch (keyword) {
            case MINIMUM -> bound(keyword, value, Keyword.EXCLUSIVE_MINIMUM, keywords, constraints);
            case MAXIMUM -> bound(keyword, value, Keyword.EXCLUSIVE_MAXIMUM, keywords, constraints);
            case EXCLUSIVE_MINIMUM, EXCLUSIVE_MAXIMUM, UNIQUE_ITEMS -> {
              if (keyword == Keyword.UNIQUE_ITEMS
                  ? isTrue(value)
                  : value.node() instanceof Node.Numeric) {
                constraints.add(constraint(keyword, value));
              }
            }
            case MULTIPLE_OF,
                MIN_LENGTH,
                MAX_LENGTH,
                PATTERN,
                MIN_ITEMS,
                MAX_ITEMS,
                MIN_PROPERTIES,
                MAX_PROPERTIES ->
                constraints.add(constraint(keyword, value));
            default -> {}
          }
        });
    return List.copyOf(constraints);
  }

  /** A bound, which in 3.0 a flag beside it makes exclusive. */
  private static void bound(
      Keyword keyword,
      Cursor value,
      Keyword exclusive,
      Map<Keyword, Cursor> keywords,
      List<Constraint> constraints) {
    Cursor flag = keywords.get(exclusive);
    constraints.add(constraint(flag != null && isTrue(flag) ? exclusive : keyword, value));
  }

  private static Constraint constraint(Keyword keyword, Cursor value) {
    return new Constraint(keyword.keyword(), LiteralReader.of(value.node()));
  }

  private Documentation documentation(Map<Keyword, Cursor> keywords) {
    Cursor title = keywords.get(Keyword.TITLE);
    Cursor description = keywords.get(Keyword.DESCRIPTION);
    Cursor deprecated = keywords.get(Keyword.DEPRECATED);
    if (title == null && description == null && deprecated == null) {
      return Documentation.NONE;
    }
    return new Documentation(
        title == null ? null : title.text(),
        description == null ? null : description.text(),
        deprecated != null && isTrue(deprecated));
  }

  private Map<String, RawSchema> map(Cursor value) {
    Map<String, RawSchema> schemas = new LinkedHashMap<>();
    value.members().forEach(member -> schemas.put(member.name(), read(member)));
    return Collections.unmodifiableMap(schemas);
  }

  private List<RawSchema> list(Cursor value) {
    List<RawSchema> schemas = new ArrayList<>();
    value.items().forEach(item -> schemas.add(read(item)));
    return List.copyOf(schemas);
  }

  private List<String> distinct(Cursor value, Function<Cursor, @Nullable String> reader) {
    Set<String> texts = new LinkedHashSet<>();
    for (Cursor item : value.items()) {
      String text = reader.apply(item);
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  private @Nullable String memberName(Cursor item) {
    Cursor text = item.text() == null ? assumptions.text(item, "a property name") : item;
    if (text == null) {
      assumptions.ignored(item, "a property name");
    }
    return text == null ? null : text.text();
  }

  private static boolean isTrue(Cursor value) {
    return value.node() instanceof Bool bool && bool.value();
  }

  private static Map<String, JsonKind> kinds() {
    Map<String, JsonKind> kinds = new LinkedHashMap<>();
    for (JsonKind kind : JsonKind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    return Collections.unmodifiableMap(kinds);
  }
}
