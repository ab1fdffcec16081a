package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Group.Indent;
import io.github.openrouterjava.codegen.emit.layout.Group.Tag;
import io.github.openrouterjava.codegen.emit.layout.Part.Break;
import io.github.openrouterjava.codegen.emit.layout.Part.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Builds the groups of a line from begin to end. Text belongs to the group of the break before it,
 * also if that group was closed: the semicolon behind a call counts when its arguments are tried.
 */
final class GroupBuilder {

  private final Deque<Group> open = new ArrayDeque<>();
  private Group target;

  GroupBuilder(Indent indent) {
    target = new Group(indent);
    open.push(target);
  }

  void open(Indent indent) {
    open.push(new Group(indent));
  }

  void close() {
    Group closed = open.pop();
    open.element().add(closed);
  }

  void text(String text) {
    if (!text.isEmpty()) {
      target.add(new Text(text));
    }
  }

  void line(Break.Mode mode, String flat) {
    line(mode, flat, null);
  }

  void line(Break.Mode mode, String flat, @Nullable Tag tag) {
    target = open.element();
    target.add(new Break(mode, flat, tag));
  }

  /** The outermost group. */
  Group build() {
    while (open.size() > 1) {
      close();
    }
    return open.element();
  }
}
