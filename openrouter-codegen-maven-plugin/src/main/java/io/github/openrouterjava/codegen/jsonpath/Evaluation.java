package io.github.openrouterjava.codegen.jsonpath;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.jsonpath.Query.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One evaluation of a query over a document. */
final class Evaluation {

  /** More than any sensible query visits; what goes on longer would go on for ever. */
  private static final int MAX_STEPS = 10_000_000;

  /** More than any document has nodes that somebody would want to change. */
  private static final int MAX_SELECTED = 1_000_000;

  private final Cursor root;
  private final Filters filters;
  private int steps;

  Evaluation(Cursor root) {
    this.root = root;
    this.filters = new Filters(this);
  }

  List<Cursor> select(Query query, Cursor current) {
    return select(query, List.of(query.absolute() ? root : current));
  }

  /** Goes on from several nodes. */
  List<Cursor> select(Query query, List<Cursor> start) {
    List<Cursor> nodes = start;
    for (Segment segment : query.segments()) {
      List<Cursor> selected = new ArrayList<>();
      for (Cursor node : nodes) {
        if (segment.descendant()) {
          descend(segment, node, selected);
        } else {
          children(segment, node, selected);
        }
      }
      nodes = selected;
    }
    return nodes;
  }

  private void descend(Segment segment, Cursor node, List<Cursor> selected) {
    children(segment, node, selected);
    for (Cursor child : node.children()) {
      if (isContainer(child)) {
        descend(segment, child, selected);
      }
    }
  }

  private static boolean isContainer(Cursor node) {
    return node.node() instanceof Node.Mapping || node.node() instanceof Node.Sequence;
  }

  private void children(Segment segment, Cursor node, List<Cursor> selected) {
    for (Selector selector : segment.selectors()) {
      step();
      if (selector instanceof Selector.Name name) {
        add(node.member(name.name()), selected);
      } else if (selector instanceof Selector.Index index) {
        add(element(node, index.index()), selected);
      } else if (selector instanceof Selector.Slice slice) {
        slice(slice, node, selected);
      } else if (selector instanceof Selector.Filter filter) {
        filter(filter, node, selected);
      } else {
        node.children().forEach(child -> add(child, selected));
      }
    }
  }

  private void add(@Nullable Cursor node, List<Cursor> selected) {
    step();
    if (node != null) {
      if (selected.size() == MAX_SELECTED) {
        throw new JsonPathException("The query selects too many nodes");
      }
      selected.add(node);
    }
  }

  private static @Nullable Cursor element(Cursor node, long index) {
    if (!(node.node() instanceof Node.Sequence sequence)) {
      return null;
    }
    int size = sequence.items().size();
    long position = index < 0 ? size + index : index;
    return position < 0 || position >= size ? null : node.item((int) position);
  }

  /** RFC 9535, section 2.3.4.2.2. */
  private void slice(Selector.Slice slice, Cursor node, List<Cursor> selected) {
    if (!(node.node() instanceof Node.Sequence sequence) || slice.step() == 0) {
      return;
    }
    int size = sequence.items().size();
    long step = slice.step();
    Long from = slice.start();
    Long to = slice.end();
    long start = from == null ? (step > 0 ? 0 : size - 1) : normalised(from, size);
    long end = to == null ? (step > 0 ? size : -1) : normalised(to, size);
    if (step > 0) {
      long upper = clamp(end, 0, size);
      for (long i = clamp(start, 0, size); i < upper; i += step) {
        add(node.item((int) i), selected);
      }
    } else {
      long lower = clamp(end, -1, size - 1L);
      for (long i = clamp(start, -1, size - 1L); i > lower; i += step) {
        add(node.item((int) i), selected);
      }
    }
  }

  private static long normalised(long index, int size) {
    return index >= 0 ? index : size + index;
  }

  private static long clamp(long value, long least, long most) {
    return Math.min(Math.max(value, least), most);
  }

  private void filter(Selector.Filter filter, Cursor node, List<Cursor> selected) {
    for (Cursor child : node.children()) {
      step();
      if (filters.holds(filter.expression(), child)) {
        add(child, selected);
      }
    }
  }

  private void step() {
    if (++steps > MAX_STEPS) {
      throw new JsonPathException("The query visits too many nodes");
    }
  }
}
