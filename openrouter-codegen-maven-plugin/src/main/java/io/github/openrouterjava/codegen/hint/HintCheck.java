package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.openapi.Field;
import io.github.openrouterjava.codegen.openapi.Keyword;
import io.github.openrouterjava.codegen.openapi.ObjectSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks a document and reports every hint that does not exist, stands where it has no effect, or
 * has a value that does not fit.
 */
public final class HintCheck {

  /** The values of these are checked by the readers of operations and schemas. */
  private static final Set<String> CHECKED_WHERE_READ =
      Set.of("x-java-name", "x-java-type", "x-java-paging", "x-java-paid", "x-java-anonymous");

  private final HintSchema schema = HintSchema.get();
  private final Diagnostics diagnostics;

  private HintCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports what is wrong with the hints of a document. */
  public static void check(Cursor root, Diagnostics diagnostics) {
    new HintCheck(diagnostics).visit(root, ObjectSpec.DOCUMENT);
  }

  private void visit(Cursor object, ObjectSpec spec) {
    for (Cursor member : object.members()) {
      Field field = spec.field(member.name());
      if (member.name().startsWith(HintSchema.PREFIX)) {
        check(member, Place.of(spec));
      } else if (field != null) {
        follow(member, field);
      }
    }
  }

  private void follow(Cursor member, Field field) {
    ObjectSpec object = field.object();
    if (field.form() == Field.Form.SCHEMA) {
      schema(member);
    } else if (field.form() == Field.Form.SCHEMAS) {
      member.members().forEach(this::schema);
    } else if (object != null && field.form() == Field.Form.OBJECT) {
      visit(member, object);
    } else if (object != null) {
      for (Cursor child : member.children()) {
        if (child.name().startsWith(HintSchema.PREFIX) && field.takesExtensions()) {
          check(child, Place.OTHER);
        } else {
          visit(child, object);
        }
      }
    }
  }

  private void schema(Cursor schema) {
    for (Cursor member : schema.members()) {
      Keyword keyword = Keyword.of(member.name());
      if (member.name().startsWith(HintSchema.PREFIX)) {
        check(member, Place.SCHEMA);
      } else if (keyword != null) {
        switch (keyword.form()) {
          case SCHEMA -> schema(member);
          case SCHEMA_LIST, SCHEMA_MAP -> member.children().forEach(this::schema);
          case ITEMS -> {
            schema(member);
            member.items().forEach(this::schema);
          }
          default -> {
            // Holds no schemas.
          }
        }
      }
    }
  }

  private void check(Cursor hint, Place place) {
    String name = hint.name();
    if (!schema.knows(name)) {
      diagnostics.warning(
          "unknown-hint",
          hint.location(),
          Quoted.of(name) + " is not a known hint; it is ignored.",
          diagnostics.hint(
              name, schema.names(), "Known hints: " + String.join(", ", schema.names()) + "."));
    } else if (!schema.places(name).contains(place)) {
      misplaced(hint, place);
    } else if (!CHECKED_WHERE_READ.contains(name)
        && schema.check(hint, diagnostics)
        && schema.isReserved(name)) {
      diagnostics.info(
          "hint-reserved",
          hint.location(),
          Quoted.of(name) + " is not supported yet; it is ignored.",
          "Keep it for a later version, or remove it.");
    }
  }

  private void misplaced(Cursor hint, Place place) {
    String allowed =
        schema.places(hint.name()).stream().map(Place::words).collect(Collectors.joining(" or "));
    List<String> here =
        schema.names().stream().filter(name -> schema.places(name).contains(place)).toList();
    diagnostics.warning(
        "misplaced-hint",
        hint.location(),
        Quoted.of(hint.name()) + " has no effect in " + place.words() + "; it is ignored.",
        diagnostics.hint(hint.name(), here, "Move it to " + allowed + "."));
  }
}
