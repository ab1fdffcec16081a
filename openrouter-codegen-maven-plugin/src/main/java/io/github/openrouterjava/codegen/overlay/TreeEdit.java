package io.github.openrouterjava.codegen.overlay;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of a tree that one action changes; everything else is shared with the new tree. */
final class TreeEdit {

  /** What is done at each place. */
  interface Change {
    /** What takes the place of a node, null to remove it. */
    @Nullable Node apply(Cursor target);
  }

  private final Map<String, TreeEdit> below = new LinkedHashMap<>();
  private boolean here;

  /** The tree with all targets changed, inner ones first; null where the root itself is removed. */
  static @Nullable Node apply(Cursor root, List<Cursor> targets, Change change) {
    TreeEdit edit = new TreeEdit();
    for (Cursor target : targets) {
      TreeEdit at = edit;
      for (String token : target.pointer().tokens()) {
        at = at.below.computeIfAbsent(token, each -> new TreeEdit());
      }
      at.here = true;
    }
    return edit.rebuild(root, change);
  }

  private @Nullable Node rebuild(Cursor cursor, Change change) {
    Cursor changed = below.isEmpty() ? cursor : withChildren(cursor, change);
    return here ? change.apply(changed) : changed.node();
  }

  private Cursor withChildren(Cursor cursor, Change change) {
    Node node =
        cursor.node() instanceof Node.Mapping mapping
            ? mapping(cursor, mapping, change)
            : sequence(cursor, change);
    return new Cursor(node, cursor.mark(), cursor.pointer());
  }

  private Node mapping(Cursor cursor, Node.Mapping mapping, Change change) {
    Map<String, Member> members = new LinkedHashMap<>(mapping.members());
    for (Cursor child : cursor.members()) {
      TreeEdit edit = below.get(child.name());
      Node value = edit == null ? child.node() : edit.rebuild(child, change);
      if (value == null) {
        members.remove(child.name());
      } else if (edit != null) {
        members.put(child.name(), new Member(child.mark(), value));
      }
    }
    return new Node.Mapping(mapping.mark(), members);
  }

  private Node sequence(Cursor cursor, Change change) {
    List<Node> items = new ArrayList<>();
    for (Cursor child : cursor.items()) {
      TreeEdit edit = below.get(child.name());
      Node value = edit == null ? child.node() : edit.rebuild(child, change);
      if (value != null) {
        items.add(value);
      }
    }
    return new Node.Sequence(cursor.node().mark(), items);
  }
}
