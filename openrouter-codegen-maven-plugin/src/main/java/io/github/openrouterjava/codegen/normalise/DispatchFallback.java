package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Dispatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends the objects that a tree of tests does not recognise to another alternative. */
final class DispatchFallback {

  private DispatchFallback() {}

  static Dispatch orElse(Dispatch tree, Dispatch fallback) {
    return tree.match(
        select -> select,
        unknown -> fallback,
        byKind -> byKind,
        tag -> byTag(tag, fallback),
        presence -> byPresence(presence, fallback),
        members -> members,
        byFirstItem -> byFirstItem);
  }

  private static Dispatch byTag(Dispatch.ByTag tag, Dispatch fallback) {
    Map<String, Dispatch> values = new LinkedHashMap<>();
    tag.values().forEach((value, then) -> values.put(value, orElse(then, fallback)));
    return new Dispatch.ByTag(
        tag.property(), values, orElse(tag.absent(), fallback), orElse(tag.otherwise(), fallback));
  }

  private static Dispatch byPresence(Dispatch.ByPresence presence, Dispatch fallback) {
    List<Dispatch.Case> cases =
        presence.cases().stream()
            .map(c -> new Dispatch.Case(c.properties(), orElse(c.then(), fallback)))
            .toList();
    return new Dispatch.ByPresence(cases, orElse(presence.otherwise(), fallback));
  }
}
