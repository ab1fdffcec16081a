package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Node.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a tree together from what a reader meets, and stops where a limit is passed. */
final class TreeBuilder {

  /**
   * A value that can be used again elsewhere.
   *
   * @param node the value
   * @param size how many values it stands for, itself included
   * @param height how many levels of objects and arrays it has
   */
  record Subtree(Node node, int size, int height) {}

  /** An object or an array that is not complete yet. */
  private static final class Frame {
    final boolean mapping;
    final Mark mark;
    final Map<String, Member> members;
    final List<Node> items;

    /** Names that were merged in, which the object's own members override. */
    final Set<String> merged = new HashSet<>(0);

    @Nullable String key;
    @Nullable Mark keyMark;
    boolean duplicate;
    int height;

    final int sizeBefore;

    Frame(boolean mapping, Mark mark, int sizeBefore) {
      this.mapping = mapping;
      this.mark = mark;
      this.sizeBefore = sizeBefore;
      this.members = mapping ? new LinkedHashMap<>() : Map.of();
      this.items = mapping ? List.of() : new ArrayList<>();
    }

    Subtree close(int size) {
      Node node = mapping ? new Node.Mapping(mark, members) : new Node.Sequence(mark, items);
      return new Subtree(node, size - sizeBefore, height + 1);
    }
  }

  private final Limits limits;
  private final Diagnostics diagnostics;
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable Node root;
  private int nodes;
  private int aliased;

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

  void begin(boolean mapping, Mark mark) {
    checkDepth(1, mark);
    open.push(new Frame(mapping, mark, nodes + aliased));
    count(mark);
  }

  private void checkLength(String name, Mark mark) {
    if (name.length() > limits.nameLength()) {
      throw new UnreadableException(
          "name-too-long",
          mark.at(pointer()),
          "The name " + Quoted.of(name) + " has " + name.length() + " characters.",
          "At most " + limits.nameLength() + " are supported; shorten it.");
    }
  }

  void key(String name, Mark mark) {
    checkText(name, mark);
    checkLength(name, mark);
    Frame top = open.element();
    Member earlier = top.merged.remove(name) ? null : top.members.get(name);
    top.duplicate = earlier != null;
    top.key = name;
    top.keyMark = mark;
    if (earlier != null) {
      diagnostics.error(
          "duplicate-key",
          mark.at(pointer()),
          "The member "
              + Quoted.of(name)
              + " occurs twice, first in line "
              + earlier.keyMark().line()
              + ".",
          "Remove or rename one of them.");
    }
  }

  /** Ends the innermost object or array and puts it where it belongs. */
  Subtree end() {
    Subtree subtree = open.pop().close(nodes + aliased);
    put(subtree.node(), subtree.height());
    return subtree;
  }

  /** Adds a value that holds no others. */
  void add(Node leaf) {
    count(leaf.mark());
    if (leaf instanceof Node.Text text) {
      checkText(text.value(), text.mark());
    }
    put(leaf, 0);
  }

  /** Adds a value that is elsewhere as well. */
  void share(Subtree subtree, Mark mark) {
    countAliased(subtree, mark);
    put(subtree.node(), subtree.height());
  }

  /** Adds the members of an object that is elsewhere as well, where they are not there yet. */
  void merge(Subtree subtree, Node.Mapping mapping, Mark mark) {
    countAliased(subtree, mark);
    Frame top = open.element();
    mapping
        .members()
        .forEach(
            (name, member) -> {
              if (top.members.putIfAbsent(name, member) == null) {
                top.merged.add(name);
              }
            });
    top.height = Math.max(top.height, subtree.height() - 1);
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

  private void put(Node node, int height) {
    Frame top = open.peek();
    if (top != null) {
      top.height = Math.max(top.height, height);
    }
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

  /** Refuses what escapes can write and no encoding can: half a character. */
  private void checkText(String text, Mark mark) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          throw new UnreadableException(
              "lone-surrogate",
              mark.at(pointer()),
              String.format("\\u%04x is half of a surrogate pair.", (int) text.charAt(i)),
              "Write both halves, or the character itself.");
        }
        i++;
      }
    }
  }

  /** Stops where as many more levels as given would be too many. */
  private void checkDepth(int more, Mark mark) {
    if (open.size() + more > limits.depth()) {
      throw new UnreadableException(
          "document-too-deep",
          mark.at(pointer()),
          "Objects and arrays are nested deeper than " + limits.depth() + " levels.",
          "Move inner parts to components and reference them.");
    }
  }

  private void countAliased(Subtree subtree, Mark mark) {
    checkDepth(subtree.height(), mark);
    aliased += subtree.size();
    if (aliased > limits.aliasedNodes()) {
      throw new UnreadableException(
          "too-many-aliases",
          mark.at(pointer()),
          "The document's aliases expand to more than " + limits.aliasedNodes() + " values.",
          "Use $ref instead.");
    }
  }

  private void count(Mark mark) {
    nodes++;
    if (nodes > limits.nodes()) {
      throw new UnreadableException(
          "document-too-large",
          mark.at(Pointer.ROOT),
          "The document has more than " + limits.nodes() + " values.",
          "Split the document, or remove examples.");
    }
  }
}
