package io.github.openrouterjava.codegen.overlay;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import java.util.List;

/**
 * Keeps overlays from making a document larger or deeper than one that could be read: a few actions
 * that copy a document into itself would be enough.
 */
final class Growth {

  private final Limits limits;
  private int added;

  Growth(Limits limits) {
    this.limits = limits;
  }

  /** Whether a value may be put into all the targets. */
  boolean allows(Node value, List<Cursor> targets) {
    int depth = depth(value);
    for (Cursor target : targets) {
      added += size(value, limits.nodes() - added);
      if (added >= limits.nodes() || target.pointer().tokens().size() + depth > limits.depth()) {
        return false;
      }
    }
    return true;
  }

  /** How many values a tree holds, at most {@code most}. */
  private static int size(Node node, int most) {
    int size = 1;
    for (Node child : children(node)) {
      if (size >= most) {
        return most;
      }
      size += size(child, most - size);
    }
    return size;
  }

  private int depth(Node node) {
    int deepest = 0;
    for (Node child : children(node)) {
      if (!Merge.isPrimitive(child)) {
        deepest = Math.max(deepest, depth(child));
      }
    }
    return deepest + 1;
  }

  private static List<Node> children(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.members().values().stream().map(Node.Member::value).toList();
    }
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }
}
