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
      ModelType.<Constraint>named("limit", "A constraint on a value, enforced by the server only.")
          .name("keyword", "The JSON Schema keyword, such as maxLength.", Constraint::keyword)
          .literal("value", "The keyword's value.", limit -> limit.value().text())
          .build();

  static final ModelType<Constant> CONSTANT =
      ModelType.<Constant>named("constant", "A known value of an enum.")
          .object(
              "document",
              () -> DocumentModels.DOCUMENT,
              "The API document.",
              c -> document(c.view()))
          .name("name", "The name of the constant.", Constant::name)
          .literal("value", "The value on the wire.", c -> c.value().literal().text())
          .flag("string", "True if the value is a string.", SchemaModels::isString)
          .text("description", "What the value means.", c -> c.value().description())
          .build();

  static final ModelType<Member> PROPERTY =
      ModelType.<Member>named("property", "A property of an object.")
          .object(
              "document",
              () -> DocumentModels.DOCUMENT,
              "The API document.",
              m -> document(m.view()))
          .name("name", "The Java name.", Member::name)
          .literal("wireName", "The name on the wire.", m -> m.property().wireName())
          .flag(
              "renamed",
              "True if the two names differ.",
              m -> !m.name().equals(m.property().wireName()))
          .name("type", "The Java type.", m -> m.view().types().displayName(m.property().type()))
          .flag("required", "True if the property is required.", m -> m.property().required())
          .flag("nullable", "True if the value can be null.", m -> m.property().nullable())
          .flag(
              "patch",
              "True if an absent property, null and a value have three meanings.",
              m -> m.property().triState())
          .flag("deprecated", "True if deprecated.", m -> m.property().documentation().deprecated())
          .text("summary", "The title.", m -> m.property().documentation().summary())
          .text("description", "The description.", m -> m.property().documentation().description())
          .text(
              "about",
              "The description, or the title if there is none.",
              m -> about(m.property().documentation()))
          .literal("default", "The default value.", m -> ApiView.text(m.property().defaultValue()))
          .literal("constant", "The constant value.", m -> ApiView.text(m.property().constant()))
          .list("limits", () -> LIMIT, "The constraints.", m -> limits(m.property().constraints()))
          .name(
              "limitSentence",
              "The constraints as a sentence in HTML; absent if there are none.",
              m -> ConstraintText.of(m.property().constraints()).strip())
          .build();

  static final ModelType<Schema> SCHEMA =
      ModelType.<Schema>named("schema", "A generated type.")
          .object(
              "document",
              () -> DocumentModels.DOCUMENT,
              "The API document.",
              s -> document(s.view()))
          .name("name", "The name, prefixed with that of the enclosing type.", Schema::name)
          .name(
              "qualifiedName",
              "The fully qualified name.",
              s -> s.view().names().modelPackage() + "." + s.name())
          .literal(
              "pointer",
              "The JSON pointer of the schema in the document.",
              s -> s.type().id().pointer())
          .flag("record", "True for an object.", s -> slot(s.type()) == Slot.RECORD)
          .flag("union", "True for a union.", s -> slot(s.type()) == Slot.UNION)
          .flag("enum", "True for an enum.", s -> slot(s.type()) == Slot.ENUM)
          .flag("nested", "True for a nested type.", s -> s.name().contains("."))
          .flag("built", "True if there is a builder.", SchemaModels::isBuilt)
          .flag("deprecated", "True if deprecated.", s -> s.type().documentation().deprecated())
          .text("summary", "The title.", s -> s.type().documentation().summary())
          .text("description", "The description.", s -> s.type().documentation().description())
          .text(
              "about",
              "The description, or the title if there is none.",
              s -> about(s.type().documentation()))
          .name(
              "place", "The schema's place in the document, as a sentence in HTML.", TypePlace::of)
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
              "The alternatives of a union.",
              SchemaModels::alternatives)
          .build();

  /** One of the things a union can be. */
  record Choice(Schema union, Alternative alternative) {}

  static final ModelType<Choice> ALTERNATIVE =
      ModelType.<Choice>named("alternative", "An alternative of a union.")
          .name(
              "type",
              "The Java type.",
              c -> c.union().view().types().displayName(c.alternative().type()))
          .flag(
              "wrapped",
              "True if a record wraps it because it is not an object.",
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
    return schema
        .type()
        .match(
            object -> object.usage().inRequest(),
            union -> false,
            enumeration -> false,
            tuple -> tuple.usage().inRequest(),
            alias -> false);
  }

  /** The slot of a generated type. */
  static Slot slot(TypeDeclaration type) {
    return type.match(
        object -> Slot.RECORD,
        union -> Slot.UNION,
        values -> Slot.ENUM,
        tuple -> Slot.RECORD,
        alias -> {
          throw new IllegalArgumentException("no Java type is generated for " + alias.id());
        });
  }

  private static @Nullable String about(Documentation text) {
    String description = text.description();
    return description != null && TextModel.says(description) ? description : text.summary();
  }

  private static List<Model> properties(Schema schema) {
    return PROPERTY.each(
        schema.type().properties().stream()
            .map(property -> new Member(schema.view(), schema.type(), property))
            .toList());
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
            tuple -> List.of(),
            alias -> List.of());
  }

  private static List<Model> alternatives(Schema schema) {
    return ALTERNATIVE.each(
        schema.type().alternatives().stream().map(one -> new Choice(schema, one)).toList());
  }
}
