package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The HTML elements that are open, and what may come next inside of them. Elements that turn out to
 * be empty are taken back.
 */
final class OpenElements {

  private static final Set<String> PHRASES =
      Set.of(
          "a", "b", "cite", "code", "em", "i", "kbd", "q", "samp", "small", "strong", "sub", "sup",
          "u", "var");
  private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "pre", "blockquote");
  private static final Set<String> LISTS = Set.of("ul", "ol");

  /** Whose end tags HTML can do without. */
  private static final Set<String> ENDLESS = Set.of("p", "li");

  private final StringBuilder out;
  private final boolean blocks;
  private final Deque<Element> open = new ArrayDeque<>();

  OpenElements(StringBuilder out, boolean blocks) {
    this.out = out;
    this.blocks = blocks;
  }

  /** An open element and its start tag in the output. */
  private static final class Element {
    private final String name;
    private final int start;
    private final int end;
    private boolean filled;

    Element(String name, int start, int end) {
      this.name = name;
      this.start = start;
      this.end = end;
    }
  }

  /** Makes room for text. */
  void text() {
    Element innermost = open.peek();
    if (innermost != null && LISTS.contains(innermost.name)) {
      push("li", "<li>");
    }
    open.forEach(element -> element.filled = true);
  }

  /** Starts an element; false where there can be none, and nothing was written. */
  boolean start(String name, String tag) {
    if (name.equals("br")) {
      text();
      out.append(tag);
      return true;
    }
    if (PHRASES.contains(name)) {
      return phrase(name, tag);
    }
    if (!blocks || isOpen("pre")) {
      return false;
    }
    return name.equals("li") ? item() : BLOCKS.contains(name) && block(name, tag);
  }

  private boolean phrase(String name, String tag) {
    if (isOpen(name)) {
      return false;
    }
    startItem();
    push(name, tag);
    return true;
  }

  private boolean item() {
    String list = nearestList();
    if (list.isEmpty()) {
      return false;
    }
    closeUntil(list);
    push("li", "<li>");
    return true;
  }

  private boolean block(String name, String tag) {
    while (!open.isEmpty()
        && (PHRASES.contains(open.element().name) || open.element().name.equals("p"))) {
      close(open.pop());
    }
    startItem();
    push(name, tag);
    return true;
  }

  /** Starts an item where a list has something else in it. */
  private void startItem() {
    if (!open.isEmpty() && LISTS.contains(open.element().name)) {
      push("li", "<li>");
    }
  }

  private void push(String name, String tag) {
    open.push(new Element(name, out.length(), out.length() + tag.length()));
    out.append(tag);
  }

  private boolean isOpen(String name) {
    return open.stream().anyMatch(element -> element.name.equals(name));
  }

  /** The list an item would belong to; empty where there is none, or something is in between. */
  private String nearestList() {
    for (Element element : open) {
      if (LISTS.contains(element.name)) {
        return element.name;
      }
      if (element.name.equals("blockquote")) {
        return "";
      }
    }
    return "";
  }

  /** Ends an element, if it is open; false where no such element is known. */
  boolean end(String name) {
    boolean phrase = PHRASES.contains(name);
    if (!isOpen(name) || (phrase && isBeyondBlock(name))) {
      return phrase || BLOCKS.contains(name) || name.equals("li") || name.equals("br");
    }
    closeUntil(name);
    Element element = open.pop();
    if (element.filled) {
      out.append("</").append(name).append('>');
    } else {
      out.delete(element.start, element.end);
    }
    return true;
  }

  private boolean isBeyondBlock(String name) {
    for (Element element : open) {
      if (element.name.equals(name)) {
        return false;
      }
      if (!PHRASES.contains(element.name)) {
        return true;
      }
    }
    return true;
  }

  /** Ends all elements inside of the innermost one of that name. */
  private void closeUntil(String name) {
    while (!open.isEmpty() && !open.element().name.equals(name)) {
      close(open.pop());
    }
  }

  void closeAll() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  /** Ends an element that nobody ended, with an end tag where HTML wants one. */
  private void close(Element element) {
    if (!element.filled) {
      out.delete(element.start, element.end);
    } else if (!ENDLESS.contains(element.name)) {
      out.append("</").append(element.name).append('>');
    }
  }
}
