package io.github.openrouterjava.codegen.jsonpath;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSONPath query (RFC 9535), complete: filters, functions, slices, descendants. Immutable and
 * thread-safe.
 */
public final class JsonPath {

  private static final String HEXADECIMAL = "0123456789abcdef";

  private static final int MAX_ALTERNATIVES = 1_000;

  private final String text;
  private final Query query;

  private JsonPath(String text, Query query) {
    this.text = text;
    this.query = query;
  }

  /**
   * Reads a query.
   *
   * @throws JsonPathException if it is not well-formed or not well-typed
   */
  public static JsonPath parse(String text) {
    return new JsonPath(text, new PathParser(new Scanner(text)).parse());
  }

  /**
   * The nodes the query selects, in the order the RFC allows that keeps to the document's; a node
   * that is selected twice is there twice.
   *
   * @param root the root of a document
   * @throws JsonPathException if evaluating it costs too much
   */
  public List<Cursor> select(Cursor root) {
    return new Evaluation(root).select(query, root);
  }

  /**
   * Why the query selects nothing in a document where it does: how far it comes, and what is there
   * instead, in words.
   */
  public String explainMiss(Cursor root) {
    return NoMatch.explain(query, root);
  }

  /**
   * The queries that this one stands for where it lists several names, as in {@code $['a','b'].c};
   * itself where it lists none.
   */
  public List<JsonPath> alternatives() {
    List<List<Query.Segment>> all = List.of(List.of());
    for (Query.Segment segment : query.segments()) {
      boolean names = segment.selectors().stream().allMatch(Selector.Name.class::isInstance);
      List<List<Query.Segment>> longer = new ArrayList<>();
      for (List<Query.Segment> start : all) {
        for (Query.Segment each : names ? split(segment) : List.of(segment)) {
          List<Query.Segment> segments = new ArrayList<>(start);
          segments.add(each);
          longer.add(segments);
        }
      }
      if (longer.size() > MAX_ALTERNATIVES) {
        return List.of(this);
      }
      all = longer;
    }
    return all.size() == 1
        ? List.of(this)
        : all.stream().map(segments -> new JsonPath(text, new Query(true, segments))).toList();
  }

  private static List<Query.Segment> split(Query.Segment segment) {
    return segment.selectors().stream()
        .map(name -> new Query.Segment(segment.descendant(), List.of(name)))
        .toList();
  }

  /** Whether the query can select one node at most: it goes down by names and indexes only. */
  public boolean isSingular() {
    return query.isSingular();
  }

  /**
   * The normalised path of a node (RFC 9535, section 2.7).
   *
   * @param root the root of the document
   * @param node a node in it
   */
  public static String normalisedPath(Cursor root, Cursor node) {
    StringBuilder path = new StringBuilder("$");
    Cursor here = root;
    for (String token : node.pointer().tokens()) {
      if (here != null && here.node() instanceof Node.Sequence) {
        path.append('[').append(token).append(']');
      } else {
        path.append("['");
        token.chars().forEach(c -> append(path, (char) c));
        path.append("']");
      }
      here = here == null ? null : here.child(token);
    }
    return path.toString();
  }

  private static void append(StringBuilder path, char c) {
    switch (c) {
      case '\b' -> path.append("\\b");
      case '\f' -> path.append("\\f");
      case '\n' -> path.append("\\n");
      case '\r' -> path.append("\\r");
      case '\t' -> path.append("\\t");
      case '\'', '\\' -> path.append('\\').append(c);
      default -> {
        if (c < ' ') {
          path.append("\\u00")
              .append(HEXADECIMAL.charAt(c >> 4))
              .append(HEXADECIMAL.charAt(c & 15));
        } else {
          path.append(c);
        }
      }
    }
  }

  /** The text it was read from. */
  @Override
  public String toString() {
    return text;
  }
}
