package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.openapi.ObjectSpec;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows references to parameters, bodies, responses and the like within the document. */
final class ComponentReferences {

  /** References to references are rare; so many in a row are a circle or an attack. */
  private static final int MAX_CHAIN = 50;

  private final Cursor root;
  private final Diagnostics diagnostics;
  private final Map<ObjectSpec, List<String>> names = new EnumMap<>(ObjectSpec.class);

  ComponentReferences(Cursor root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  /**
   * What stands at a place, references followed.
   *
   * @param at an object, or a reference to one
   * @param shape what it must be
   * @return null where a reference leads nowhere, in a circle, or to something else; that is
   *     reported
   */
  @Nullable Cursor follow(Cursor at, ObjectSpec shape) {
    if (shape.section() == null) {
      return at;
    }
    Cursor here = at;
    Set<Pointer> seen = new HashSet<>();
    for (Cursor ref = at.member("$ref"); ref != null; ref = here.member("$ref")) {
      if (!seen.add(here.pointer()) || seen.size() > MAX_CHAIN) {
        diagnostics.error(
            "ref-circle",
            at.location(),
            "The reference is circular.",
            "Replace one of these references with the object itself.");
        return null;
      }
      Cursor target = target(ref, shape);
      if (target == null) {
        return null;
      }
      here = target;
    }
    return here;
  }

  private @Nullable Cursor target(Cursor ref, ObjectSpec shape) {
    String text = ref.text();
    if (text == null) {
      diagnostics.error(
          "wrong-kind",
          ref.location(),
          "A reference must be text, found " + ref.node().kind() + ".",
          "Quote it.");
      return null;
    }
    if (!text.startsWith("#")) {
      External.report(text, ref, diagnostics);
      return null;
    }
    Pointer pointer = Pointer.parse(text);
    Cursor target = pointer == null ? null : root.at(pointer);
    if (pointer == null || target == null || !(target.node() instanceof Node.Mapping)) {
      diagnostics.error(
          "ref-unresolved",
          ref.location(),
          "The reference " + Quoted.of(text) + " cannot be resolved.",
          diagnostics.hint(
              pointer == null ? text : pointer.token(),
              names(shape),
              "Add the target, or correct the reference."));
      return null;
    }
    return isOther(pointer, shape) ? other(ref, text, shape) : target;
  }

  /** Whether a pointer leads to a component of another kind. */
  private static boolean isOther(Pointer pointer, ObjectSpec shape) {
    List<String> tokens = pointer.tokens();
    return tokens.size() == 3
        && tokens.get(0).equals("components")
        && !tokens.get(1).equals(shape.section());
  }

  private @Nullable Cursor other(Cursor ref, String text, ObjectSpec shape) {
    diagnostics.error(
        "ref-kind",
        ref.location(),
        "The reference " + Quoted.of(text) + " refers to a component of another kind.",
        "Refer to a component in #/components/" + shape.section() + ".");
    return null;
  }

  private List<String> names(ObjectSpec shape) {
    return names.computeIfAbsent(
        shape,
        each -> {
          Cursor components = root.member("components");
          String section = each.section();
          Cursor members =
              components == null || section == null ? null : components.member(section);
          return members == null
              ? List.of()
              : members.members().stream().map(Cursor::name).toList();
        });
  }
}
