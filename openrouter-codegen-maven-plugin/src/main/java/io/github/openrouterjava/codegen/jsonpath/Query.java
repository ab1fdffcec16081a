package io.github.openrouterjava.codegen.jsonpath;

import java.util.List;

/**
 * A query: the whole one, or one in a filter.
 *
 * @param absolute whether it starts at the root ({@code $}), not at the current node ({@code @})
 * @param segments its segments
 */
record Query(boolean absolute, List<Segment> segments) {

  /**
   * A segment (RFC 9535, section 2.5).
   *
   * @param descendant whether it applies to all descendants as well
   * @param selectors its selectors
   */
  record Segment(boolean descendant, List<Selector> selectors) {}

  Query {
    segments = List.copyOf(segments);
  }

  /** Whether it can give one node at most (RFC 9535, section 2.3.5.1). */
  boolean isSingular() {
    return segments.stream()
        .allMatch(
            segment ->
                !segment.descendant()
                    && segment.selectors().size() == 1
                    && (segment.selectors().get(0) instanceof Selector.Name
                        || segment.selectors().get(0) instanceof Selector.Index));
  }
}
