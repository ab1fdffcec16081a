package io.github.openrouterjava.codegen.jsonpath;

import io.github.openrouterjava.codegen.diagnostic.Nearest;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.jsonpath.Query.Segment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out why a query selects nothing. */
final class NoMatch {

  private NoMatch() {}

  /** One sentence that says how far the query comes and what is there instead. */
  static String explain(Query query, Cursor root) {
    List<Cursor> reached = List.of(root);
    for (Segment segment : query.segments()) {
      List<Cursor> next = new Evaluation(root).select(new Query(false, List.of(segment)), reached);
      if (next.isEmpty()) {
        return JsonPath.normalisedPath(root, reached.get(0)) + " " + missing(segment, reached);
      }
      reached = next;
    }
    return "Every segment selects a node";
  }

  private static String missing(Segment segment, List<Cursor> reached) {
    Set<String> names = new LinkedHashSet<>();
    int children = 0;
    for (Cursor node : reached) {
      List<Cursor> here = node.children();
      children += here.size();
      if (node.node() instanceof Node.Mapping) {
        here.forEach(child -> names.add(child.name()));
      }
    }
    List<String> wanted = new ArrayList<>();
    for (Selector selector : segment.selectors()) {
      if (selector instanceof Selector.Name name) {
        wanted.add(name.name());
      }
    }
    if (wanted.isEmpty()) {
      return "has " + children + " children, none of which is selected";
    }
    String nearest = Nearest.to(wanted.get(0), names);
    return "has no member "
        + Quoted.of(wanted.get(0))
        + (nearest == null ? "" : "; the nearest is " + Quoted.of(nearest));
  }
}
