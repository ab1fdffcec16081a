package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Dispatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends what a tree of tests does not recognise to another alternative. */
final class OrElse {

  private OrElse() {}

  static Dispatch orElse(Dispatch tree, Dispatch fallback) {
    if (fallback instanceof Dispatch.Unknown) {
      return tree;
    }
    if (tree instanceof Dispatch.Unknown) {
      return fallback;
    }
    if (tree instanceof Dispatch.ByTag tag) {
      Map<String, Dispatch> values = new LinkedHashMap<>();
      tag.values().forEach((value, then) -> values.put(value, orElse(then, fallback)));
      return new Dispatch.ByTag(
          tag.property(),
          values,
          orElse(tag.absent(), fallback),
          orElse(tag.otherwise(), fallback));
    }
    if (tree instanceof Dispatch.ByPresence presence) {
      List<Dispatch.Case> cases =
          presence.cases().stream()
              .map(c -> new Dispatch.Case(c.properties(), orElse(c.then(), fallback)))
              .toList();
      return new Dispatch.ByPresence(cases, orElse(presence.otherwise(), fallback));
    }
    return tree;
  }
}
