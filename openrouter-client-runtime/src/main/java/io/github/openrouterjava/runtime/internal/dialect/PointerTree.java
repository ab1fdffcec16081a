package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.json.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a JSON text the values of several pointers begin, in one pass and without decoding
 * anything: parts no pointer leads into are skipped, strings with the fastest search the JVM has.
 * The text is UTF-8 seen as Latin-1. Of malformed JSON it finds what comes before the fault.
 * Immutable and thread-safe.
 */
final class PointerTree {
  private final Node root = new Node();
  private final List<JsonPointer> pointers = new ArrayList<>();

  /** Adds a pointer; the number that stands for it in {@link Hits}. */
  int add(JsonPointer pointer) {
    int known = pointers.indexOf(pointer);
    if (known >= 0) {
      return known;
    }
    Node node = root;
    for (String token : pointer.tokens()) {
      node = node.childFor(token);
    }
    node.slot = pointers.size();
    pointers.add(pointer);
    return node.slot;
  }

  /** Whether there is any pointer. */
  boolean isEmpty() {
    return pointers.isEmpty();
  }

  /** Where the values begin. */
  Hits find(String json) {
    Hits hits = new Hits(json);
    new Pass(json, hits).value(root, skipSpace(json, 0));
    return hits;
  }

  /** The end of the value that begins at a place. */
  static int endOf(String json, int at) {
    return new Pass(json, new Hits(json)).skip(at);
  }

  private static int skipSpace(String json, int from) {
    int at = from;
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** Where the values of pointers begin in one text. */
  static final class Hits {
    private final String json;
    private int[] found = new int[16];
    private int size;

    private Hits(String json) {
      this.json = json;
    }

    private void add(int slot, int at) {
      if (size + 2 > found.length) {
        found = Arrays.copyOf(found, found.length * 2);
      }
      found[size++] = slot;
      found[size++] = at;
    }

    String json() {
      return json;
    }

    /** Where the next value of a pointer begins, from an index on; its index, or -1. */
    int next(int slot, int from) {
      for (int i = from; i < size; i += 2) {
        if (found[i] == slot) {
          return i;
        }
      }
      return -1;
    }

    /** The place of the value at an index. */
    int place(int index) {
      return found[index + 1];
    }
  }

  /** What pointers say of a value: its members or elements that matter. */
  private static final class Node {
    private final List<String> names = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();
    private @Nullable Node each;
    private int slot = -1;

    private Node childFor(String token) {
      if (JsonPointer.isEach(token)) {
        Node existing = each == null ? new Node() : each;
        each = existing;
        return existing;
      }
      String name = new String(token.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      int index = names.indexOf(name);
      if (index < 0) {
        index = names.size();
        names.add(name);
        children.add(new Node());
      }
      return children.get(index);
    }

    private @Nullable Node member(String json, int start, int end) {
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        if (name.length() == end - start && json.startsWith(name, start)) {
          return children.get(i);
        }
      }
      return null;
    }

    private @Nullable Node element(int number) {
      int index = names.isEmpty() ? -1 : names.indexOf(Integer.toString(number));
      return index < 0 ? each : children.get(index);
    }

    private boolean isLeaf() {
      return names.isEmpty() && each == null;
    }
  }

  /** One walk through a text. */
  private static final class Pass {
    private final String json;
    private final int length;
    private final Hits hits;

    private Pass(String json, Hits hits) {
      this.json = json;
      this.length = json.length();
      this.hits = hits;
    }

    /** Looks into the value that begins at a place; the place behind it. */
    private int value(Node node, int at) {
      if (at >= length) {
        return length;
      }
      if (node.slot >= 0) {
        hits.add(node.slot, at);
      }
      char first = json.charAt(at);
      if (node.isLeaf() || (first != '{' && first != '[')) {
        return skip(at);
      }
      return first == '{' ? object(node, at + 1) : array(node, at + 1);
    }

    private int object(Node node, int from) {
      int at = skipSpace(json, from);
      while (at < length && json.charAt(at) == '"') {
        int end = endOfString(at);
        Node child = node.member(json, at + 1, end - 1);
        at = skipSpace(json, end);
        if (at >= length || json.charAt(at) != ':') {
          return length;
        }
        at = skipSpace(json, at + 1);
        at = skipSpace(json, child == null ? skip(at) : value(child, at));
        if (at >= length || json.charAt(at) != ',') {
          break;
        }
        at = skipSpace(json, at + 1);
      }
      return at < length && json.charAt(at) == '}' ? at + 1 : length;
    }

    private int array(Node node, int from) {
      int at = skipSpace(json, from);
      for (int i = 0; at < length && json.charAt(at) != ']'; i++) {
        Node child = node.element(i);
        int end = child == null ? skip(at) : value(child, at);
        at = skipSpace(json, end);
        if (at < length && json.charAt(at) == ',') {
          at = skipSpace(json, at + 1);
        } else if (at >= length || json.charAt(at) != ']') {
          return length;
        }
      }
      return Math.min(at + 1, length);
    }

    /** The place behind the value that begins at a place. */
    private int skip(int at) {
      if (at >= length) {
        return length;
      }
      char first = json.charAt(at);
      if (first == '"') {
        return endOfString(at);
      }
      return first == '{' || first == '[' ? skipContainer(at) : skipScalar(at);
    }

    private int skipScalar(int from) {
      int at = from;
      while (at < length && ",}] \t\r\n".indexOf(json.charAt(at)) < 0) {
        at++;
      }
      return at == from ? length : at;
    }

    private int skipContainer(int from) {
      int depth = 0;
      int at = from;
      while (at < length) {
        char c = json.charAt(at);
        if (c == '"') {
          at = endOfString(at);
          continue;
        }
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        at++;
        if (depth == 0) {
          return at;
        }
      }
      return length;
    }

    /** The place behind the string that begins at a place. */
    private int endOfString(int quote) {
      int end = json.indexOf('"', quote + 1);
      while (end > 0 && isEscaped(end)) {
        end = json.indexOf('"', end + 1);
      }
      return end < 0 ? length : end + 1;
    }

    private boolean isEscaped(int quote) {
      int backslashes = 0;
      while (json.charAt(quote - 1 - backslashes) == '\\') {
        backslashes++;
      }
      return backslashes % 2 == 1;
    }
  }
}
