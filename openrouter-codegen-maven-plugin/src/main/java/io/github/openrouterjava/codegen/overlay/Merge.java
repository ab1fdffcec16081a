package io.github.openrouterjava.codegen.overlay;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges values as the Overlay Specification 1.1 says (Action Object): objects member by member,
 * arrays one behind the other, a primitive in place of a primitive. What comes from the overlay
 * keeps its place there, for messages.
 */
final class Merge {

  private final Diagnostics diagnostics;

  Merge(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The target of an action with a value merged into it; an array also takes a single element. */
  Node intoTarget(Cursor target, Cursor value) {
    if (target.node() instanceof Node.Sequence && !(value.node() instanceof Node.Sequence)) {
      return concatenated(target.node(), List.of(value.node()));
    }
    return merged(target, value);
  }

  private Node merged(Cursor target, Cursor value) {
    if (target.node() instanceof Node.Mapping into && value.node() instanceof Node.Mapping) {
      return members(target, into, value);
    }
    if (target.node() instanceof Node.Sequence && value.node() instanceof Node.Sequence items) {
      return concatenated(target.node(), items.items());
    }
    if (isPrimitive(target.node()) && isPrimitive(value.node())) {
      return value.node();
    }
    diagnostics.error(
        "overlay-incompatible",
        value.location(),
        "The update is "
            + value.node().kind()
            + ", which cannot be merged into "
            + Quoted.of(target.pointer().toString())
            + ", "
            + target.node().kind()
            + ".",
        "Remove the target in an earlier action, then add it again.");
    return target.node();
  }

  private Node members(Cursor target, Node.Mapping into, Cursor value) {
    Map<String, Member> members = new LinkedHashMap<>(into.members());
    for (Cursor added : value.members()) {
      Cursor present = target.member(added.name());
      if (present == null) {
        members.put(added.name(), new Member(added.mark(), added.node()));
      } else {
        Node merged = merged(present, added);
        boolean replaced = isPrimitive(merged);
        members.put(added.name(), new Member(replaced ? added.mark() : present.mark(), merged));
      }
    }
    return new Node.Mapping(into.mark(), members);
  }

  private static Node concatenated(Node target, List<Node> more) {
    List<Node> items = new ArrayList<>(((Node.Sequence) target).items());
    items.addAll(more);
    return new Node.Sequence(target.mark(), items);
  }

  static boolean isPrimitive(Node node) {
    return !(node instanceof Node.Mapping) && !(node instanceof Node.Sequence);
  }
}
