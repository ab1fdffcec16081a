package io.github.openrouterjava.codegen.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.openapi.Field;
import io.github.openrouterjava.codegen.openapi.ObjectSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the part of a document that Swagger Parser reads: everything but schemas and examples,
 * references followed, every value of the kind OpenAPI demands. What does not fit is reported with
 * its place and left out, so that the parser meets nothing it could fail on or would have to fetch.
 *
 * <p>Each object carries the pointer of where it was written, as {@link #ORIGIN}: the way back from
 * the parser's classes to the document.
 */
final class SanitizedDocument {

  /** The extension that holds the pointer of where an object was written. */
  static final String ORIGIN = "x-origin";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Ten times what the largest public documents have, references followed. */
  private static final int MAX_OBJECTS = 200_000;

  private final ComponentReferences references;
  private final Diagnostics diagnostics;
  private final Assumptions assumptions;
  private int objects;

  SanitizedDocument(Cursor root, Diagnostics diagnostics) {
    this.references = new ComponentReferences(root, diagnostics);
    this.diagnostics = diagnostics;
    this.assumptions = new Assumptions(diagnostics);
  }

  /** The sanitised document; null where there is none, or it would be too large. */
  @Nullable ObjectNode document(Cursor root) {
    ObjectNode document = object(root, ObjectSpec.DOCUMENT);
    return objects > MAX_OBJECTS ? null : document;
  }

  /** The sanitised object; null where nothing can be made of it, which is reported. */
  private @Nullable ObjectNode object(Cursor written, ObjectSpec shape) {
    if (!(written.node() instanceof Node.Mapping)) {
      wrongKind(written, Field.Form.OBJECT.text());
      return null;
    }
    Cursor at = references.follow(written, shape);
    if (at == null) {
      return null;
    }
    if (shape == ObjectSpec.PARAMETER && "querystring".equals(at.text("in"))) {
      newer(at, "A parameter in \"querystring\"");
      return null;
    }
    if (++objects > MAX_OBJECTS) {
      if (objects == MAX_OBJECTS + 1) {
        diagnostics.error(
            "too-many-references",
            written.location(),
            "With all references resolved, the document has more than " + MAX_OBJECTS + " objects.",
            "Refer to large objects from fewer places.");
      }
      return null;
    }
    ObjectNode object = JSON.objectNode();
    for (Cursor member : at.members()) {
      member(member, shape, object);
    }
    if (shape == ObjectSpec.PATH_ITEM && !at.pointer().equals(written.pointer())) {
      written.members().forEach(member -> member(member, shape, object));
    }
    object.remove("$ref");
    if (shape.section() != null || shape == ObjectSpec.OPERATION) {
      object.put(ORIGIN, at.pointer().toString());
    }
    return complete(object, at, shape) ? object : null;
  }

  private void member(Cursor member, ObjectSpec shape, ObjectNode into) {
    Field field = shape.field(member.name());
    if (field == null) {
      unknown(member, shape);
      return;
    }
    boolean absent = member.node() instanceof Node.Null && !isEssential(field);
    JsonNode value = absent && assumptions.isEmpty(member) ? null : value(member, field);
    if (value != null) {
      into.set(field.name(), value);
    }
  }

  /** Whether nothing can be made of an object where this field is null. */
  private static boolean isEssential(Field field) {
    return field.use() != Field.Use.READ || field.needed() || field.object() == ObjectSpec.RESPONSE;
  }

  private @Nullable JsonNode value(Cursor member, Field field) {
    return switch (field.use()) {
      case READ -> read(member, field);
      case UNUSED -> null;
      case OMITTED -> omitted(member);
      case NEWER -> newer(member, Quoted.of(member.name()));
    };
  }

  private @Nullable JsonNode read(Cursor member, Field field) {
    return switch (field.form()) {
      case TEXT -> text(member, field);
      case BOOLEAN -> bool(member, field);
      case TEXTS -> texts(member);
      case TEXT_MAP -> textMap(member, field);
      case OBJECT -> field.object() == null ? null : object(member, field.object());
      case LIST -> list(member, field);
      case MAP -> map(member, field);
      case REQUIREMENTS -> requirements(member, field);
      case SCHEMA -> JSON.objectNode();
      case SCHEMAS ->
          member.node() instanceof Node.Mapping ? JSON.objectNode() : wrongKind(member, field);
      case ANY -> null;
    };
  }

  private @Nullable JsonNode bool(Cursor member, Field field) {
    Cursor usable =
        member.node() instanceof Node.Bool ? member : assumptions.bool(member, field.form().text());
    if (usable == null) {
      assumptions.ignored(member, field.form().text());
    }
    return usable != null && usable.node() instanceof Node.Bool bool
        ? JSON.booleanNode(bool.value())
        : null;
  }

  /** The text of a value, or what it stands for; null where it is of another kind. */
  private @Nullable String textOf(Cursor member) {
    Cursor usable =
        member.text() == null ? assumptions.text(member, Field.Form.TEXT.text()) : member;
    return usable == null ? null : usable.text();
  }

  private @Nullable JsonNode text(Cursor member, Field field) {
    String text = textOf(member);
    if (text == null && !field.needed()) {
      assumptions.ignored(member, field.form().text());
      return null;
    }
    if (text == null) {
      return wrongKind(member, field);
    }
    if (!field.allowed().isEmpty() && !field.allowed().contains(text)) {
      diagnostics.error(
          "wrong-value",
          member.location(),
          "Unknown value of " + Quoted.of(field.name()) + ": " + Quoted.of(text) + ".",
          diagnostics.hint(
              text, field.allowed(), "Use one of " + String.join(", ", field.allowed()) + "."));
      return null;
    }
    return JSON.textNode(text);
  }

  private @Nullable JsonNode texts(Cursor written) {
    Cursor member =
        written.text() == null ? written : assumptions.list(written, Field.Form.TEXTS.text());
    if (member == null || !(member.node() instanceof Node.Sequence)) {
      wrongKind(written, Field.Form.TEXTS.text());
      return null;
    }
    ArrayNode texts = JSON.arrayNode();
    for (Cursor item : member.items()) {
      String text = textOf(item);
      if (text == null) {
        assumptions.ignored(item, Field.Form.TEXT.text());
      } else {
        texts.add(text);
      }
    }
    return texts;
  }

  private @Nullable JsonNode textMap(Cursor member, Field field) {
    if (!(member.node() instanceof Node.Mapping)) {
      return wrongKind(member, field);
    }
    ObjectNode texts = JSON.objectNode();
    for (Cursor each : member.members()) {
      String text = textOf(each);
      if (text == null) {
        assumptions.ignored(each, Field.Form.TEXT.text());
      } else {
        texts.put(each.name(), text);
      }
    }
    return texts;
  }

  private @Nullable JsonNode list(Cursor member, Field field) {
    if (!(member.node() instanceof Node.Sequence) || field.object() == null) {
      return wrongKind(member, field);
    }
    ArrayNode list = JSON.arrayNode();
    for (Cursor item : member.items()) {
      ObjectNode object = object(item, field.object());
      if (object != null) {
        list.add(object);
      }
    }
    return list;
  }

  private @Nullable JsonNode map(Cursor member, Field field) {
    if (!(member.node() instanceof Node.Mapping) || field.object() == null) {
      return wrongKind(member, field);
    }
    ObjectNode map = JSON.objectNode();
    for (Cursor each : member.members()) {
      if (!field.takesExtensions() || !each.name().startsWith("x-")) {
        ObjectNode object = object(each, field.object());
        if (object != null) {
          map.set(each.name(), object);
        }
      }
    }
    return map;
  }

  private @Nullable JsonNode requirements(Cursor written, Field field) {
    Cursor member =
        written.node() instanceof Node.Mapping
            ? assumptions.list(written, field.form().text())
            : written;
    if (member == null || !(member.node() instanceof Node.Sequence)) {
      return wrongKind(written, field);
    }
    ArrayNode requirements = JSON.arrayNode();
    for (Cursor item : member.items()) {
      if (!(item.node() instanceof Node.Mapping)) {
        wrongKind(item, Field.Form.OBJECT.text());
        continue;
      }
      ObjectNode requirement = requirements.addObject();
      for (Cursor scheme : item.members()) {
        JsonNode scopes = texts(scheme);
        requirement.set(scheme.name(), scopes == null ? JSON.arrayNode() : scopes);
      }
    }
    return requirements;
  }

  private @Nullable JsonNode newer(Cursor at, String what) {
    diagnostics.warnUnused(
        "openapi-newer",
        at.location(),
        what + " is of OpenAPI 3.2, and not supported yet.",
        "It is ignored; use a call of RawClient where you need it.");
    return null;
  }

  private @Nullable JsonNode omitted(Cursor member) {
    diagnostics.noteUnused(
        "not-generated",
        member.location(),
        "Nothing is generated from " + Quoted.of(member.name()) + " here.",
        "A client does not receive them; handle them with code of your own.");
    return null;
  }

  private void unknown(Cursor member, ObjectSpec shape) {
    if (!member.name().startsWith("x-") && !member.name().equals("$ref")) {
      diagnostics.warning(
          "unknown-field",
          member.location(),
          "Unknown field " + Quoted.of(member.name()) + "; it is ignored.",
          diagnostics.hint(
              member.name(),
              shape.fields().keySet(),
              "Remove it, or prefix its name with \"x-\"."));
    }
  }

  private boolean complete(ObjectNode object, Cursor at, ObjectSpec shape) {
    boolean complete = true;
    for (Map.Entry<String, Field> field : shape.fields().entrySet()) {
      if (field.getValue().needed() && !object.has(field.getKey())) {
        complete = false;
        if (at.member(field.getKey()) == null) {
          diagnostics.error(
              "missing-field",
              at.location(),
              "The field " + Quoted.of(field.getKey()) + " is missing.",
              "Add it.");
        }
      }
    }
    return complete;
  }

  private @Nullable JsonNode wrongKind(Cursor member, Field field) {
    wrongKind(member, field.form().text());
    return null;
  }

  private void wrongKind(Cursor member, String expected) {
    diagnostics.error(
        "wrong-kind",
        member.location(),
        "Expected " + expected + ", found " + member.node().kind() + ".",
        "Correct or remove it.");
  }
}
