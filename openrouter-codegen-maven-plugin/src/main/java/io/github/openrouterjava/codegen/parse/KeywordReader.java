package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.parse.Keyword.Form;
import io.github.openrouterjava.codegen.parse.Keyword.Treatment;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sorts the members of a schema object into keywords, and says of every one that is unknown, is not
 * used, or has a value of the wrong kind.
 */
final class KeywordReader {

  private final boolean openApi30;
  private final Diagnostics diagnostics;

  KeywordReader(boolean openApi30, Diagnostics diagnostics) {
    this.openApi30 = openApi30;
    this.diagnostics = diagnostics;
  }

  /** The keywords with a usable value, in document order. */
  Map<Keyword, Cursor> read(Cursor schema) {
    Map<Keyword, Cursor> keywords = new LinkedHashMap<>();
    for (Cursor member : schema.members()) {
      Keyword keyword = Keyword.of(member.name());
      if (keyword == null) {
        unknown(member);
      } else if (!fits(keyword.form(), member.node())) {
        wrongKind(keyword, member);
      } else {
        keywords.put(keyword, member);
        unused(keyword, member);
      }
    }
    return openApi30 && keywords.containsKey(Keyword.REF) ? withoutSiblings(keywords) : keywords;
  }

  private void unknown(Cursor member) {
    if (!member.name().startsWith("x-")) {
      diagnostics.warning(
          "unknown-keyword",
          member.location(),
          Quoted.of(member.name()) + " is no keyword of a schema; it is ignored.",
          diagnostics.hint(
              member.name(), Keyword.spellings(), "Remove it, or give it a name with \"x-\"."));
    }
  }

  private void wrongKind(Keyword keyword, Cursor member) {
    diagnostics.error(
        "wrong-kind",
        member.location(),
        Quoted.of(keyword.keyword())
            + " must be "
            + keyword.form().text()
            + ", but is "
            + member.node().kind()
            + ".",
        member.node() instanceof Node.Null && keyword.form() == Form.TYPE
            ? "Put \"null\" in quotes."
            : "Correct or remove it.");
  }

  private void unused(Keyword keyword, Cursor member) {
    String message = Quoted.of(keyword.keyword()) + " " + keyword.effect() + ".";
    if (keyword.treatment() == Treatment.UNCHECKED) {
      diagnostics.info(
          "keyword-unchecked", member.location(), message, "Nothing needs to be done.");
    } else if (keyword.treatment() == Treatment.LEFT_OUT && !(member.node() instanceof Node.Bool)) {
      diagnostics.warning(
          "keyword-left-out",
          member.location(),
          message,
          "Describe the same with properties, allOf or oneOf if it should be typed.");
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
            diagnostics.warning(
                "ref-sibling",
                member.location(),
                Quoted.of(keyword.keyword()) + " beside $ref has no effect in OpenAPI 3.0.",
                "Put both into an allOf, or move to OpenAPI 3.1.");
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
