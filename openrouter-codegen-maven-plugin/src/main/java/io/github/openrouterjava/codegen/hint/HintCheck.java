package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
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
    new HintCheck(diagnostics).visit(root, ObjectKind.DOCUMENT);
  }

  private void visit(Cursor object, ObjectKind kind) {
    for (Cursor member : object.members()) {
      Step step = kind.step(member.name());
      if (member.name().startsWith(HintSchema.PREFIX)) {
        check(member, kind.place());
      } else if (step != null) {
        follow(member, step);
      }
    }
  }

  private void follow(Cursor member, Step step) {
    if (step.shape() == Step.Shape.ONE) {
      visit(member, step.kind());
      return;
    }
    List<Cursor> children = step.shape() == Step.Shape.MAP ? member.members() : member.items();
    for (Cursor child : children) {
      boolean hint = child.name().startsWith(HintSchema.PREFIX) && takesExtensions(step.kind());
      if (hint) {
        check(child, Place.OTHER);
      } else {
        visit(child, step.kind());
      }
    }
  }

  /** Whether a map of these takes extensions; in others such a name is that of an element. */
  private static boolean takesExtensions(ObjectKind kind) {
    return kind == ObjectKind.PATH_ITEM || kind == ObjectKind.RESPONSE;
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
