package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Part.Break;
import io.github.openrouterjava.codegen.emit.layout.Part.Text;
import java.util.List;

/** Decides for the groups of a line of code where to break them. Looks at each part once. */
final class LinePrinter {

  /** The columns of a line. */
  static final int WIDTH = 100;

  private final StringBuilder out;
  private int column;
  private int lastIndent;

  private LinePrinter(StringBuilder out) {
    this.out = out;
  }

  /**
   * Prints a group, beginning a line.
   *
   * @return the indentation of the last line
   */
  static int print(Group group, int indent, StringBuilder out) {
    LinePrinter printer = new LinePrinter(out);
    printer.begin(indent);
    printer.print(group, indent);
    out.append('\n');
    return printer.lastIndent;
  }

  private void begin(int indent) {
    out.append(" ".repeat(indent));
    column = indent;
    lastIndent = indent;
  }

  private void print(Group group, int indent) {
    if (column + group.width() <= WIDTH) {
      flat(group);
      return;
    }
    int own = indent + group.indent().value();
    List<Part> parts = group.parts();
    boolean breaks = false;
    for (int from = 0; from < parts.size(); ) {
      int to = nextBreak(parts, from + 1);
      breaks = section(parts.subList(from, to), own, breaks);
      from = to;
    }
  }

  private static int nextBreak(List<Part> parts, int from) {
    int at = from;
    while (at < parts.size() && !(parts.get(at) instanceof Break)) {
      at++;
    }
    return at;
  }

  /**
   * Prints what stands between two breaks, with the first of them.
   *
   * @return whether there was no room for it, so that what follows begins a line
   */
  private boolean section(List<Part> section, int indent, boolean breaks) {
    List<Part> parts = section;
    int width = section.stream().mapToInt(Part::width).sum();
    if (section.get(0) instanceof Break first) {
      parts = section.subList(1, section.size());
      boolean used = breaks || first.mode() != Break.Mode.FILL || column + width > WIDTH;
      use(first, used, indent);
      width -= first.width();
    }
    boolean fits = column + width <= WIDTH;
    for (Part part : parts) {
      if (part instanceof Group group) {
        print(group, indent);
      } else {
        flat(part);
      }
    }
    return !fits;
  }

  private void use(Break place, boolean used, int indent) {
    if (place.tag() != null) {
      place.tag().set(used);
    }
    if (used) {
      out.append('\n');
      begin(indent);
    } else {
      append(place.flat());
    }
  }

  private void flat(Part part) {
    if (part instanceof Group group) {
      group.parts().forEach(this::flat);
    } else if (part instanceof Text text) {
      append(text.text());
    } else {
      append(((Break) part).flat());
    }
  }

  private void append(String text) {
    out.append(text);
    column += text.codePointCount(0, text.length());
  }
}
