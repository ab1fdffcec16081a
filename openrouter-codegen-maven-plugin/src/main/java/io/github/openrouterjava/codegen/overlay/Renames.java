package io.github.openrouterjava.codegen.overlay;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Mark;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Member;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.style.Style.Rename;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the names that a style file gives to places of the document there, as the hints an overlay
 * would put there: so they win over those.
 */
public final class Renames {

  private static final String NAME = "x-java-name";
  private static final String CONSTANTS = "x-enum-varnames";

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Set<String> NAMED_BELOW =
      Set.of(
          "schemas", "properties", "$defs", "definitions", "allOf", "anyOf", "oneOf", "parameters");
  private static final Set<String> NAMED = Set.of("items", "additionalProperties", "schema");

  private final Diagnostics diagnostics;
  private final Map<String, Edit> edits = new LinkedHashMap<>();
  private final List<Cursor> targets = new ArrayList<>();

  private Renames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The names of one object of the document: its own, and those of its enum's values by number. */
  private static final class Edit {
    private @Nullable Rename name;
    private final Map<Integer, Rename> constants = new TreeMap<>();
  }

  /**
   * The document with the names in it.
   *
   * @param root the document, overlays applied
   * @param renames names by JSON pointer; those of places that are not there are reported
   */
  public static Node apply(Node root, Map<String, Rename> renames, Diagnostics diagnostics) {
    if (renames.isEmpty()) {
      return root;
    }
    Renames all = new Renames(diagnostics);
    renames.forEach((pointer, rename) -> all.find(Cursor.root(root), pointer, rename));
    Node renamed = TreeEdit.apply(Cursor.root(root), all.targets, all::named);
    return renamed == null ? root : renamed;
  }

  private void find(Cursor root, String text, Rename rename) {
    Pointer pointer = Pointer.parse(text);
    Cursor target = pointer == null ? null : root.at(pointer);
    if (pointer == null || target == null) {
      missing(root, text, rename.at());
      return;
    }
    Pointer list = pointer.parent();
    Pointer owner = list == null ? null : list.parent();
    if (list != null && owner != null && list.token().equals("enum")) {
      Cursor schema = root.at(owner);
      if (schema != null && schema.node() instanceof Node.Mapping) {
        edit(schema).constants.put(Integer.valueOf(pointer.token()), rename);
        return;
      }
    }
    if (target.node() instanceof Node.Mapping && isNamed(pointer)) {
      edit(target).name = rename;
    } else {
      diagnostics.warning(
          "style-pointer",
          rename.at(),
          "No Java name comes from " + Quoted.of(text) + ".",
          "Point to a schema, a property, an enum value, a parameter or an operation.");
    }
  }

  private Edit edit(Cursor target) {
    return edits.computeIfAbsent(
        target.pointer().toString(),
        pointer -> {
          targets.add(target);
          return new Edit();
        });
  }

  private static boolean isNamed(Pointer pointer) {
    Pointer parent = pointer.parent();
    String before = parent == null ? "" : parent.token();
    List<String> tokens = pointer.tokens();
    boolean operation =
        METHODS.contains(pointer.token())
            && (tokens.get(0).equals("paths") || tokens.contains("pathItems"));
    return operation || NAMED_BELOW.contains(before) || NAMED.contains(pointer.token());
  }

  /** Says how far the pointer leads, and which way it was probably meant to go on. */
  private void missing(Cursor root, String text, Location at) {
    Pointer wanted = Pointer.parse(text);
    Cursor here = root;
    String hint = "Correct or remove it.";
    for (String token : wanted == null ? List.<String>of() : wanted.tokens()) {
      Cursor next = here.child(token);
      if (next == null) {
        List<String> names = here.children().stream().map(Cursor::name).toList();
        hint = diagnostics.hint(token, names, hint);
        break;
      }
      here = next;
    }
    diagnostics.warning(
        "style-pointer",
        at,
        "The document has no node at " + Quoted.of(text) + ", only " + here.pointer() + ".",
        hint);
  }

  private Node named(Cursor target) {
    Edit edit = edits.get(target.pointer().toString());
    if (edit == null || !(target.node() instanceof Node.Mapping mapping)) {
      return target.node();
    }
    Map<String, Member> members = new LinkedHashMap<>(mapping.members());
    if (edit.name != null) {
      Mark mark = mark(edit.name.at());
      members.put(NAME, new Member(mark, new Node.Text(mark, edit.name.name())));
    }
    if (!edit.constants.isEmpty()) {
      members.put(CONSTANTS, new Member(mapping.mark(), constants(target, edit.constants)));
    }
    return new Node.Mapping(mapping.mark(), members);
  }

  /** The names of all values: those given now, those given before, and empty ones. */
  private static Node constants(Cursor schema, Map<Integer, Rename> given) {
    Cursor values = schema.member("enum");
    Cursor before = schema.member(CONSTANTS);
    int size = values == null ? 0 : values.items().size();
    boolean complete = before != null && before.items().size() == size;
    List<Node> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Rename rename = given.get(i);
      if (rename != null) {
        names.add(new Node.Text(mark(rename.at()), rename.name()));
      } else {
        names.add(
            complete && before != null ? before.item(i).node() : new Node.Text(schema.mark(), ""));
      }
    }
    return new Node.Sequence(schema.mark(), names);
  }

  private static Mark mark(Location at) {
    return new Mark(at.file(), at.line(), at.column());
  }
}
