package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Node.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a tree together from what a reader meets, and stops where a limit is passed. */
final class TreeBuilder {

  /** An object or an array that is not complete yet. */
  private static final class Frame {
    final boolean mapping;
    final Mark mark;
    final Map<String, Member> members = new LinkedHashMap<>();
    final List<Node> items = new ArrayList<>();
    @Nullable String key;
    @Nullable Mark keyMark;
    boolean duplicate;

    Frame(boolean mapping, Mark mark) {
      this.mapping = mapping;
      this.mark = mark;
    }

    Node close() {
      return mapping ? new Node.Mapping(mark, members) : new Node.Sequence(mark, items);
    }
  }

  private final Limits limits;
  private final Diagnostics diagnostics;
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable Node root;
  private int nodes;

  TreeBuilder(Limits limits, Diagnostics diagnostics) {
    this.limits = limits;
    this.diagnostics = diagnostics;
  }

  /** Whether the next thing is the name of a member. */
  boolean expectsKey() {
    Frame top = open.peek();
    return top != null && top.mapping && top.key == null;
  }

  /** The whole document, null where it was empty. */
  @Nullable Node root() {
    return root;
  }

  /** How many values there are so far. */
  int size() {
    return nodes;
  }

  void begin(boolean mapping, Mark mark) {
    if (open.size() >= limits.depth()) {
      throw new UnreadableException(
          "document-too-deep",
          mark.at(Pointer.ROOT),
          "Objects and arrays nest deeper than " + limits.depth() + " levels.",
          "Move inner parts to components and refer to them.");
    }
    count(mark);
    open.push(new Frame(mapping, mark));
  }

  void key(String name, Mark mark) {
    Frame top = open.element();
    Member earlier = top.members.get(name);
    top.duplicate = earlier != null;
    top.key = name;
    top.keyMark = mark;
    if (earlier != null) {
      diagnostics.error(
          "duplicate-key",
          mark.at(pointer()),
          "The member "
              + Quoted.of(name)
              + " is here twice; the first is in line "
              + earlier.keyMark().line()
              + ".",
          "Remove or rename one of them.");
    }
  }

  /** Ends the innermost object or array and puts it where it belongs. */
  Node end() {
    Node node = open.pop().close();
    put(node);
    return node;
  }

  /** Adds a value that holds no others. */
  void add(Node leaf) {
    count(leaf.mark());
    put(leaf);
  }

  /** Adds a value that is elsewhere as well. */
  void share(Node node) {
    put(node);
  }

  /** Adds members that are not there yet to the innermost object. */
  void merge(Node.Mapping mapping) {
    Frame top = open.element();
    mapping.members().forEach(top.members::putIfAbsent);
    top.key = null;
  }

  /** The way to what is being read. */
  Pointer pointer() {
    Pointer pointer = Pointer.ROOT;
    for (var frames = open.descendingIterator(); frames.hasNext(); ) {
      Frame frame = frames.next();
      if (!frame.mapping) {
        pointer = pointer.child(frame.items.size());
      } else if (frame.key != null) {
        pointer = pointer.child(frame.key);
      }
    }
    return pointer;
  }

  private void put(Node node) {
    Frame top = open.peek();
    if (top == null) {
      root = node;
    } else if (!top.mapping) {
      top.items.add(node);
    } else if (top.key != null && top.keyMark != null) {
      if (!top.duplicate) {
        top.members.put(top.key, new Member(top.keyMark, node));
      }
      top.key = null;
    }
  }

  private void count(Mark mark) {
    nodes++;
    if (nodes > limits.nodes()) {
      throw new UnreadableException(
          "document-too-large",
          mark.at(Pointer.ROOT),
          "The document holds more than " + limits.nodes() + " values.",
          "Split it, or leave out examples.");
    }
  }
}
