package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Marks what callers send and what servers answer, following types to everything they hold. */
final class UsageMarker {

  private final Drafts drafts;

  UsageMarker(Drafts drafts) {
    this.drafts = drafts;
  }

  void request(TypeRef type) {
    mark(
        type,
        d -> d instanceof Draft.OfObject o ? o.inRequest : ((Draft.OfUnion) d).inRequest,
        d -> {
          if (d instanceof Draft.OfObject o) {
            o.inRequest = true;
          } else {
            ((Draft.OfUnion) d).inRequest = true;
          }
        });
  }

  void response(TypeRef type) {
    mark(
        type,
        d -> d instanceof Draft.OfObject o ? o.inResponse : ((Draft.OfUnion) d).inResponse,
        d -> {
          if (d instanceof Draft.OfObject o) {
            o.inResponse = true;
          } else {
            ((Draft.OfUnion) d).inResponse = true;
          }
        });
  }

  private void mark(TypeRef root, Predicate<Draft> marked, Consumer<Draft> marker) {
    Deque<TypeRef> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      TypeRef type = open.pop();
      if (type instanceof TypeRef.ListOf list) {
        open.push(list.item());
      } else if (type instanceof TypeRef.MapOf map) {
        open.push(map.value());
      } else {
        Draft draft = drafts.of(type);
        if (draft != null && !(draft instanceof Draft.OfEnum) && !marked.test(draft)) {
          marker.accept(draft);
          children(draft).forEach(open::push);
        }
      }
    }
  }

  private static List<TypeRef> children(Draft draft) {
    List<TypeRef> children = new ArrayList<>();
    if (draft instanceof Draft.OfObject o) {
      o.properties.stream().map(Property::type).forEach(children::add);
      if (o.entries != null) {
        children.add(o.entries);
      }
    } else if (draft instanceof Draft.OfUnion u) {
      u.alternatives.forEach(a -> children.add(a.type()));
    }
    return children;
  }

  /** The object a PATCH or PUT body is, whose absent, null and set properties mean three things. */
  static void markTriState(TypeId body, Drafts drafts) {
    if (drafts.find(body) instanceof Draft.OfObject object) {
      object.properties =
          object.properties.stream()
              .map(p -> !p.required() && p.nullable() ? triState(p) : p)
              .toList();
    }
  }

  private static Property triState(Property p) {
    return new Property(
        p.wireName(),
        p.type(),
        p.required(),
        p.nullable(),
        true,
        p.constant(),
        p.defaultValue(),
        p.constraints(),
        p.documentation(),
        p.javaName());
  }
}
