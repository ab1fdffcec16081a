package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.openapi.Keyword;
import io.github.openrouterjava.codegen.openapi.Keyword.Form;
import io.github.openrouterjava.codegen.openapi.Keyword.Treatment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the members of a schema object into keywords, and says of every one that is unknown, is not
 * used, or has a value of the wrong kind.
 */
final class KeywordReader {

  private final boolean openApi30;
  private final Diagnostics diagnostics;
  private final Assumptions assumptions;

  KeywordReader(boolean openApi30, Diagnostics diagnostics) {
    this.openApi30 = openApi30;
    this.diagnostics = diagnostics;
    this.assumptions = new Assumptions(diagnostics);
  }

  /** The keywords with a usable value, in document order. */
  Map<Keyword, Cursor> read(Cursor schema) {
    Map<Keyword, Cursor> keywords = new LinkedHashMap<>();
    for (Cursor member : schema.members()) {
      Keyword keyword = Keyword.of(member.name());
      if (keyword == null) {
        unknown(member);
      } else {
        Cursor usable = usable(keyword, member, schema);
        if (usable != null) {
          keywords.put(keyword, usable);
          if (usable.equals(member)) {
            unused(keyword, usable);
          }
        }
      }
    }
    return openApi30 && keywords.containsKey(Keyword.REF) ? withoutSiblings(keywords) : keywords;
  }

  private void unknown(Cursor member) {
    if (!member.name().startsWith("x-")) {
      diagnostics.warning(
          "unknown-keyword",
          member.location(),
          Quoted.of(member.name()) + " is not a schema keyword; it is ignored.",
          diagnostics.hint(
              member.name(), Keyword.spellings(), "Remove it, or give it a name with \"x-\"."));
    }
  }

  /** The value of a keyword, or what it stands for; null where nothing can be made of it. */
  private @Nullable Cursor usable(Keyword keyword, Cursor member, Cursor schema) {
    Form form = keyword.form();
    if (fits(form, member.node())) {
      return member;
    }
    if (form == Form.TYPE && member.node() instanceof Node.Null && isNullType(schema)) {
      return assumptions.nullType(member, form.text());
    }
    if (assumptions.isEmpty(member)) {
      return null;
    }
    Cursor assumed = assumed(keyword, member);
    if (assumed == null && shapesType(keyword)) {
      wrongKind(keyword, member);
    } else if (assumed == null) {
      assumptions.ignored(member, form.text());
    }
    return assumed;
  }

  /** Whether {@code type: null} means the type "null": nothing else says what the value is. */
  private boolean isNullType(Cursor schema) {
    return !openApi30
        && schema.members().stream()
            .map(member -> Keyword.of(member.name()))
            .noneMatch(
                each ->
                    each != null
                        && each != Keyword.TYPE
                        && (each.treatment() == Treatment.TYPED || each == Keyword.REF));
  }

  private @Nullable Cursor assumed(Keyword keyword, Cursor member) {
    if (keyword == Keyword.DISCRIMINATOR && member.text() != null) {
      return assumptions.object(member, "propertyName");
    }
    String expected = keyword.form().text();
    return switch (keyword.form()) {
      case TEXT ->
          keyword.treatment() == Treatment.REFERENCE ? null : assumptions.text(member, expected);
      case BOOLEAN, SCHEMA, ITEMS -> assumptions.bool(member, expected);
      case NUMBER, BOUND -> assumptions.number(member, expected);
      case COUNT -> isCount(member) ? assumptions.number(member, expected) : null;
      case LIST -> assumptions.list(member, expected);
      case TEXT_LIST -> member.text() == null ? null : assumptions.list(member, expected);
      case SCHEMA_LIST ->
          member.node() instanceof Node.Mapping ? assumptions.list(member, expected) : null;
      case TYPE, OBJECT, SCHEMA_MAP, ANY -> null;
    };
  }

  private static boolean isCount(Cursor member) {
    return member.text() != null && member.text().matches("\\d+");
  }

  /** Whether a value that nothing can be made of would be missed in the Java type. */
  private static boolean shapesType(Keyword keyword) {
    return switch (keyword.form()) {
      case TYPE, SCHEMA_LIST -> true;
      case SCHEMA, ITEMS, SCHEMA_MAP -> keyword.treatment() == Treatment.TYPED;
      case TEXT -> keyword.treatment() == Treatment.REFERENCE;
      case BOOLEAN, NUMBER, COUNT, BOUND, LIST, TEXT_LIST, OBJECT, ANY -> false;
    };
  }

  private void wrongKind(Keyword keyword, Cursor member) {
    diagnostics.error(
        "wrong-kind", member.location(), member.mismatch(keyword.form().text()), "Correct it.");
  }

  private void unused(Keyword keyword, Cursor member) {
    String message = Quoted.of(keyword.keyword()) + " " + keyword.effect() + ".";
    if (keyword.treatment() == Treatment.UNCHECKED) {
      diagnostics.noteUnused(
          "keyword-unchecked", member.location(), message, "No action is needed.");
    } else if (keyword.treatment() == Treatment.LEFT_OUT && !(member.node() instanceof Node.Bool)) {
      diagnostics.warnUnused(
          "keyword-left-out",
          member.location(),
          message,
          "Use properties, allOf or oneOf instead to get typed code.");
    }
  }

  /** In 3.0 what stands beside a reference does not count (Reference Object); texts do no harm. */
  private Map<Keyword, Cursor> withoutSiblings(Map<Keyword, Cursor> keywords) {
    Map<Keyword, Cursor> kept = new LinkedHashMap<>();
    keywords.forEach(
        (keyword, member) -> {
          if (keyword == Keyword.REF || keyword == Keyword.DESCRIPTION) {
            kept.put(keyword, member);
          } else if (keyword.treatment() != Treatment.HARMLESS) {
            diagnostics.warnUnused(
                "ref-sibling",
                member.location(),
                Quoted.of(keyword.keyword()) + " has no effect beside $ref in OpenAPI 3.0.",
                "Put both into an allOf, or upgrade the document to OpenAPI 3.1.");
          }
        });
    return kept;
  }

  private static boolean fits(Form form, Node node) {
    return switch (form) {
      case TEXT -> node instanceof Node.Text;
      case BOOLEAN -> node instanceof Node.Bool;
      case NUMBER -> node instanceof Node.Numeric;
      case COUNT ->
          node instanceof Node.Numeric number
              && number.value().signum() >= 0
              && Json.isWhole(number.value());
      case BOUND -> node instanceof Node.Numeric || node instanceof Node.Bool;
      case TYPE -> node instanceof Node.Text || node instanceof Node.Sequence;
      case LIST, TEXT_LIST, SCHEMA_LIST -> node instanceof Node.Sequence;
      case OBJECT, SCHEMA_MAP -> node instanceof Node.Mapping;
      case SCHEMA -> node instanceof Node.Mapping || node instanceof Node.Bool;
      case ITEMS ->
          node instanceof Node.Mapping
              || node instanceof Node.Bool
              || node instanceof Node.Sequence;
      case ANY -> true;
    };
  }
}
