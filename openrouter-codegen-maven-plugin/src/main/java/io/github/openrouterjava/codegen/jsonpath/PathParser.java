package io.github.openrouterjava.codegen.jsonpath;

import io.github.openrouterjava.codegen.jsonpath.Query.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads queries, segments and selectors (RFC 9535, sections 2.2, 2.3 and 2.5). */
final class PathParser {

  private final Scanner in;
  private final FilterParser filters;

  PathParser(Scanner in) {
    this.in = in;
    this.filters = new FilterParser(in, this);
  }

  /** The whole text, which starts at the root. */
  Query parse() {
    in.expect('$');
    Query query = new Query(true, segments());
    if (!in.atEnd()) {
      throw in.error("Expected a segment, or the end of the query");
    }
    return query;
  }

  /** What follows {@code $} or {@code @}. */
  List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    while (true) {
      int before = in.position();
      in.blanks();
      if (in.skip("..")) {
        segments.add(new Segment(true, in.peek() == '[' ? bracketed() : dotted()));
      } else if (in.skip('.')) {
        segments.add(new Segment(false, dotted()));
      } else if (in.peek() == '[') {
        segments.add(new Segment(false, bracketed()));
      } else {
        in.back(before);
        return segments;
      }
    }
  }

  private List<Selector> dotted() {
    return List.of(in.skip('*') ? new Selector.Wildcard() : new Selector.Name(in.shorthand()));
  }

  private List<Selector> bracketed() {
    List<Selector> selectors = new ArrayList<>();
    in.expect('[');
    do {
      in.blanks();
      selectors.add(selector());
      in.blanks();
    } while (in.skip(','));
    in.expect(']');
    return List.copyOf(selectors);
  }

  private Selector selector() {
    char c = in.peek();
    if (c == '\'' || c == '"') {
      return new Selector.Name(in.string());
    }
    if (in.skip('*')) {
      return new Selector.Wildcard();
    }
    if (in.skip('?')) {
      in.blanks();
      return new Selector.Filter(filters.logical());
    }
    return indexOrSlice();
  }

  private Selector indexOrSlice() {
    Long first = bound();
    int before = in.position();
    in.blanks();
    if (!in.skip(':')) {
      in.back(before);
      if (first == null) {
        throw in.error("Expected a selector: a quoted name, *, an index, a slice or a filter");
      }
      return new Selector.Index(first);
    }
    in.blanks();
    Long end = bound();
    in.blanks();
    Long step = null;
    if (in.skip(':')) {
      in.blanks();
      step = bound();
    }
    return new Selector.Slice(first, end, step == null ? 1 : step);
  }

  private @Nullable Long bound() {
    char c = in.peek();
    return c == '-' || (c >= '0' && c <= '9') ? Long.valueOf(in.integer()) : null;
  }
}
