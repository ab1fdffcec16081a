package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.style.Target;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reports what the style file says about things that are not generated. */
final class StylePointers {

  private final Api api;
  private final Diagnostics diagnostics;

  private StylePointers(Api api, Diagnostics diagnostics) {
    this.api = api;
    this.diagnostics = diagnostics;
  }

  static void check(Api api, Style style, Diagnostics diagnostics) {
    StylePointers pointers = new StylePointers(api, diagnostics);
    style
        .renames()
        .forEach(
            (pointer, rename) -> {
              TypeDeclaration type = api.types().get(new TypeId(pointer));
              if (type != null && !type.isGenerated()) {
                pointers.warnOfAlias(pointer, rename.at());
              }
            });
    pointers.check(style.annotations().stream().flatMap(each -> each.to().stream()), true);
    pointers.check(style.interfaces().stream().flatMap(each -> each.to().stream()), false);
  }

  private void warnOfAlias(String pointer, Location at) {
    diagnostics.warning(
        "style-pointer",
        at,
        "The schema " + Quoted.of(pointer) + " has no Java type that could be named.",
        "Point to its items or values, or remove the entry.");
  }

  private void check(Stream<Target> targets, boolean members) {
    List<Target> pointing = targets.filter(target -> target.pointer() != null).toList();
    if (pointing.isEmpty()) {
      return;
    }
    Set<String> known = known(members);
    for (Target target : pointing) {
      String pointer = target.pointer() == null ? "" : target.pointer();
      if (!known.contains(pointer)) {
        diagnostics.warning(
            "style-pointer",
            target.at(),
            "No generated code comes from " + Quoted.of(pointer) + ".",
            diagnostics.hint(pointer, near(pointer, known), "Correct or remove it."));
      }
    }
  }

  /**
   * Long pointers are compared by their beginnings, so only those that share theirs are worth it.
   */
  private static List<String> near(String pointer, Set<String> known) {
    int parent = pointer.lastIndexOf('/') + 1;
    List<String> siblings =
        known.stream().filter(k -> k.startsWith(pointer.substring(0, parent))).toList();
    return siblings.isEmpty() ? List.copyOf(known) : siblings;
  }

  private Set<String> known(boolean members) {
    Set<String> known = new TreeSet<>();
    for (TypeDeclaration type : api.types().values()) {
      if (type.isGenerated()) {
        known.add(type.id().pointer());
      }
      if (members) {
        type.properties().forEach(property -> known.add(type.pointerOf(property.wireName())));
      }
    }
    if (members) {
      api.operations().stream().map(Operation::at).map(Location::pointer).forEach(known::add);
    }
    return known;
  }
}
