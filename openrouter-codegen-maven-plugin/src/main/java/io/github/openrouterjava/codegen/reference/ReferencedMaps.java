package io.github.openrouterjava.codegen.reference;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Mapping;
import io.github.openrouterjava.codegen.document.Node.Member;
import io.github.openrouterjava.codegen.document.Pointer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts maps in the place of references to them: OpenAPI knows no {@code $ref} for {@code
 * components}, its sections and {@code paths}, but people write it, and can mean one thing only.
 * References to what the map holds then lead to where it stands.
 */
public final class ReferencedMaps {

  private static final String REF = "$ref";

  /** As many references in a row are a circle. */
  private static final int MAX_CHAIN = 50;

  /** The members of the document and of its components that are maps. */
  private static final Set<String> SECTIONS =
      Set.of(
          "schemas",
          "responses",
          "parameters",
          "examples",
          "requestBodies",
          "headers",
          "securitySchemes",
          "links",
          "callbacks",
          "pathItems");

  private final Cursor root;
  private final Diagnostics diagnostics;
  private final Map<String, String> moved = new HashMap<>();

  private ReferencedMaps(Node root, Diagnostics diagnostics) {
    this.root = Cursor.root(root);
    this.diagnostics = diagnostics;
  }

  /** The document with the maps in place; the same one where no map is a reference. */
  public static Node inline(Node document, Diagnostics diagnostics) {
    return document instanceof Mapping root
        ? new ReferencedMaps(document, diagnostics).inline(root)
        : document;
  }

  private Node inline(Mapping document) {
    Mapping changed = with(document, "paths", Pointer.ROOT);
    changed = with(changed, "webhooks", Pointer.ROOT);
    changed = with(changed, "components", Pointer.ROOT);
    if (changed.get("components") instanceof Mapping components) {
      Mapping sections = components;
      for (String section : SECTIONS) {
        sections = with(sections, section, Pointer.ROOT.child("components"));
      }
      changed = replaced(changed, "components", sections);
    }
    return moved.isEmpty()
        ? document
        : new ReferenceWalk((reference, mark) -> moved(reference)).replace(changed);
  }

  /** {@code owner} with the map {@code name} in the place of a reference to it. */
  private Mapping with(Mapping owner, String name, Pointer at) {
    Mapping written = owner.get(name) instanceof Mapping map ? map : null;
    Mapping map = written == null ? null : followed(written, at.child(name));
    return map == null ? owner : replaced(owner, name, map);
  }

  /** What a map that is a reference leads to, with what stands beside it; null for any other. */
  private @Nullable Mapping followed(Mapping written, Pointer place) {
    Mapping map = written;
    Map<String, Member> beside = new LinkedHashMap<>();
    for (int i = 0; i < MAX_CHAIN; i++) {
      if (!(map.get(REF) instanceof Node.Text text)) {
        return i == 0 ? null : new Mapping(map.mark(), beside);
      }
      map.members().forEach(beside::putIfAbsent);
      beside.remove(REF);
      Pointer pointer = Pointer.parse(text.value());
      Cursor target = pointer == null ? null : root.at(pointer);
      if (pointer == null || target == null || !(target.node() instanceof Mapping next)) {
        report(text, place);
        return null;
      }
      moved.put(pointer.toString(), place.toString());
      map = next;
      if (map.get(REF) == null) {
        map.members().forEach(beside::putIfAbsent);
      }
    }
    return null;
  }

  private void report(Node.Text reference, Pointer place) {
    Location at = reference.mark().at(place.child(REF));
    diagnostics.error(
        "ref-unresolved",
        at,
        "The reference " + Quoted.of(reference.value()) + " leads to no object.",
        "Correct it, or allow for the file with openrouter.codegen.allowedReferences.");
  }

  private String moved(String reference) {
    for (Map.Entry<String, String> each : moved.entrySet()) {
      if (reference.startsWith(each.getKey() + "/")) {
        return each.getValue() + reference.substring(each.getKey().length());
      }
    }
    return reference;
  }

  private static Mapping replaced(Mapping owner, String name, Node value) {
    Map<String, Member> members = new LinkedHashMap<>(owner.members());
    Member old = members.get(name);
    if (old != null) {
      members.put(name, new Member(old.keyMark(), value));
    }
    return new Mapping(owner.mark(), members);
  }
}
