package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.emit.text.ConstraintText;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Constraint;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.template.ApiView.Constant;
import io.github.openrouterjava.codegen.template.ApiView.Member;
import io.github.openrouterjava.codegen.template.ApiView.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates see of the generated types. */
final class SchemaModels {

  /** A longer limit, mostly a pattern, says little. */
  private static final int MAX_LIMIT = 80;

  static final ModelType<Constraint> LIMIT =
      ModelType.<Constraint>named("limit", "A limit of a value, which only the server enforces.")
          .name("keyword", "The JSON Schema keyword, such as maxLength.", Constraint::keyword)
          .literal("value", "What the document says.", limit -> limit.value().text())
          .build();

  static final ModelType<Constant> CONSTANT =
      ModelType.<Constant>named("constant", "A known value of an enum.")
          .object(
              "document", () -> DocumentModels.DOCUMENT, "The whole API.", c -> document(c.view()))
          .name("name", "The name of the constant.", Constant::name)
          .literal("value", "The value on the wire.", c -> c.value().literal().text())
          .flag("string", "Whether the value is text.", SchemaModels::isString)
          .build();

  static final ModelType<Member> PROPERTY =
      ModelType.<Member>named("property", "A property of an object.")
          .object(
              "document", () -> DocumentModels.DOCUMENT, "The whole API.", m -> document(m.view()))
          .name("name", "Its Java name.", Member::name)
          .literal("wireName", "Its name on the wire.", m -> m.property().wireName())
          .flag(
              "renamed", "Whether the two differ.", m -> !m.name().equals(m.property().wireName()))
          .name("type", "Its Java type.", m -> m.view().types().displayName(m.property().type()))
          .flag("required", "Whether it is always there.", m -> m.property().required())
          .flag("nullable", "Whether it can be null.", m -> m.property().nullable())
          .flag(
              "patch",
              "Whether absent, null and a value mean three things.",
              m -> m.property().triState())
          .flag(
              "deprecated",
              "Whether callers should stop using it.",
              m -> m.property().documentation().deprecated())
          .text("summary", "Its title.", m -> m.property().documentation().summary())
          .text(
              "description", "The text about it.", m -> m.property().documentation().description())
          .text(
              "about",
              "Its description, or its title if it has none.",
              m -> about(m.property().documentation()))
          .literal(
              "default", "What the server assumes.", m -> ApiView.text(m.property().defaultValue()))
          .literal(
              "constant", "The one value it can have.", m -> ApiView.text(m.property().constant()))
          .list("limits", () -> LIMIT, "Its limits.", m -> limits(m.property().constraints()))
          .name(
              "limitSentence",
              "Its limits, a sentence in HTML; none where there are none.",
              m -> ConstraintText.of(m.property().constraints()).strip())
          .build();

  static final ModelType<Schema> SCHEMA =
      ModelType.<Schema>named("schema", "A generated type.")
          .object(
              "document", () -> DocumentModels.DOCUMENT, "The whole API.", s -> document(s.view()))
          .name("name", "Its name, with that of the type it is nested in.", Schema::name)
          .name(
              "qualifiedName",
              "Its full name.",
              s -> s.view().names().modelPackage() + "." + s.name())
          .literal("pointer", "Where it stands in the document.", s -> s.type().id().pointer())
          .flag("record", "Whether it is an object.", s -> slot(s.type()) == Slot.RECORD)
          .flag("union", "Whether it is a union.", s -> slot(s.type()) == Slot.UNION)
          .flag("enum", "Whether it is an enum.", s -> slot(s.type()) == Slot.ENUM)
          .flag("nested", "Whether it is inside of another type.", s -> s.name().contains("."))
          .flag("built", "Whether it has a builder.", SchemaModels::isBuilt)
          .flag(
              "deprecated",
              "Whether callers should stop using it.",
              s -> s.type().documentation().deprecated())
          .text("summary", "Its title.", s -> s.type().documentation().summary())
          .text("description", "The text about it.", s -> s.type().documentation().description())
          .text(
              "about",
              "Its description, or its title if it has none.",
              s -> about(s.type().documentation()))
          .name("place", "What the document calls it, a sentence in HTML.", TypePlace::of)
          .list(
              "properties",
              () -> PROPERTY,
              "The properties of an object, in document order.",
              SchemaModels::properties)
          .list(
              "constants",
              () -> CONSTANT,
              "The known values of an enum, in document order.",
              SchemaModels::constants)
          .list(
              "alternatives",
              () -> SchemaModels.ALTERNATIVE,
              "What a union can be.",
              SchemaModels::alternatives)
          .build();

  /** One of the things a union can be. */
  record Choice(Schema union, Alternative alternative) {}

  static final ModelType<Choice> ALTERNATIVE =
      ModelType.<Choice>named("alternative", "One of the things a union can be.")
          .name(
              "type",
              "Its Java type.",
              c -> c.union().view().types().displayName(c.alternative().type()))
          .flag(
              "wrapped",
              "Whether a record wraps it, as it is no object of its own.",
              c -> c.alternative().match(object -> false, union -> false, wrapped -> true))
          .build();

  private SchemaModels() {}

  static Model document(ApiView view) {
    return DocumentModels.DOCUMENT.of(view);
  }

  /** The limits that are short enough to be read. */
  static List<Model> limits(List<Constraint> all) {
    return LIMIT.each(
        all.stream().filter(limit -> limit.value().text().length() <= MAX_LIMIT).toList());
  }

  private static boolean isString(Constant constant) {
    return constant.value().literal().kind() == JsonKind.STRING;
  }

  private static boolean isBuilt(Schema schema) {
    return schema.type().match(o -> o.usage().inRequest(), u -> false, e -> false, a -> false);
  }

  /** The slot of a generated type. */
  static Slot slot(TypeDeclaration type) {
    return type.match(
        object -> Slot.RECORD,
        union -> Slot.UNION,
        values -> Slot.ENUM,
        alias -> {
          throw new IllegalArgumentException("no type is generated for " + alias.id());
        });
  }

  private static @Nullable String about(Documentation text) {
    String description = text.description();
    return description != null && TextModel.says(description) ? description : text.summary();
  }

  private static List<Model> properties(Schema schema) {
    return schema
        .type()
        .match(
            object ->
                PROPERTY.each(
                    object.properties().stream()
                        .map(property -> new Member(schema.view(), object, property))
                        .toList()),
            union -> List.of(),
            values -> List.of(),
            alias -> List.of());
  }

  private static List<Model> constants(Schema schema) {
    return schema
        .type()
        .match(
            object -> List.of(),
            union -> List.of(),
            type ->
                CONSTANT.each(
                    type.values().stream().map(v -> new Constant(schema.view(), type, v)).toList()),
            alias -> List.of());
  }

  private static List<Model> alternatives(Schema schema) {
    return ALTERNATIVE.each(
        schema.type().alternatives().stream().map(one -> new Choice(schema, one)).toList());
  }
}
