package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out what references between schemas lead to. Nothing outside the document is looked at. */
final class SchemaReferences {

  /** What names a component; with an ending, it would be a file. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private static final Pointer COMPONENTS = Pointer.ROOT.child("components").child("schemas");

  private final Cursor root;
  private final Diagnostics diagnostics;
  private @Nullable Map<String, Pointer> anchors;
  private @Nullable List<String> names;

  SchemaReferences(Cursor root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  /**
   * The target of a {@code $ref}.
   *
   * @param reference the text
   * @param at where it stands
   * @return null where it leads to no value of this document; that is reported
   */
  @Nullable Cursor target(String reference, Cursor at) {
    if (!reference.startsWith("#")) {
      External.report(reference, at, diagnostics);
      return null;
    }
    Pointer pointer = Pointer.parse(reference);
    if (pointer == null) {
      pointer = anchors().get(reference.substring(1));
    }
    Cursor target = pointer == null ? null : root.at(pointer);
    if (target == null) {
      unresolved(reference, pointer, at);
      return null;
    }
    if (target.pointer().equals(Pointer.ROOT)) {
      diagnostics.error(
          "ref-unresolved",
          at.location(),
          "The reference points to the whole document, which is not a schema.",
          "Refer to a schema, for example #/components/schemas/Name.");
      return null;
    }
    return target;
  }

  /** The target of a discriminator's mapping: the name of a component, or a reference. */
  @Nullable Cursor mapped(String value, Cursor at) {
    Cursor component = root.at(COMPONENTS.child(value));
    if (component != null) {
      return component;
    }
    Pointer pointer = Pointer.parse(value);
    boolean dangling =
        NAME.matcher(value).matches() || (pointer != null && root.at(pointer) == null);
    if (dangling) {
      diagnostics.warning(
          "mapping-unresolved",
          at.location(),
          "The discriminator maps "
              + Quoted.of(at.name())
              + " to "
              + Quoted.of(value)
              + ", which does not exist.",
          "The entry is ignored.");
      return null;
    }
    return target(value, at);
  }

  private void unresolved(String reference, @Nullable Pointer pointer, Cursor at) {
    diagnostics.error(
        "ref-unresolved",
        at.location(),
        "The reference " + Quoted.of(reference) + " cannot be resolved.",
        diagnostics.hint(
            pointer == null ? reference : pointer.token(),
            names(),
            "Add the target, or correct the reference."));
  }

  private List<String> names() {
    List<String> found = names;
    if (found == null) {
      Cursor components = root.at(COMPONENTS);
      found =
          components == null ? List.of() : components.members().stream().map(Cursor::name).toList();
      names = found;
    }
    return found;
  }

  private Map<String, Pointer> anchors() {
    Map<String, Pointer> found = anchors;
    if (found == null) {
      found = new HashMap<>();
      collect(root, found);
      anchors = found;
    }
    return found;
  }

  private static void collect(Cursor here, Map<String, Pointer> found) {
    for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
      String name = here.text(keyword);
      if (name != null) {
        found.putIfAbsent(name, here.pointer());
      }
    }
    here.members().forEach(member -> collectIn(member, found));
    here.items().forEach(item -> collectIn(item, found));
  }

  private static void collectIn(Cursor child, Map<String, Pointer> found) {
    if (child.node() instanceof Node.Mapping || child.node() instanceof Node.Sequence) {
      collect(child, found);
    }
  }
}
