package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out how to tell the alternatives of one union apart, by JSON kind first. */
final class DispatchBuilder {

  private static final int DEPTH = 32;

  private final Drafts drafts;
  private final Diagnostics diagnostics;
  private final Draft.OfUnion union;

  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<JsonKind, Dispatch> kinds = new EnumMap<>(JsonKind.class);
  private final Map<JsonKind, Dispatch> firstItems = new EnumMap<>(JsonKind.class);
  private final Set<Dispatch> lists = new LinkedHashSet<>();
  private Dispatch anyObject = Dispatch.Unknown.INSTANCE;

  private DispatchBuilder(Draft.OfUnion union, Drafts drafts, Diagnostics diagnostics) {
    this.union = union;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  static Dispatch build(Draft.OfUnion union, Drafts drafts, Diagnostics diagnostics) {
    DispatchBuilder builder = new DispatchBuilder(union, drafts, diagnostics);
    for (int i = 0; i < union.alternatives.size(); i++) {
      builder.add(union.alternatives.get(i), new Dispatch.Select(i), 0);
    }
    return builder.result();
  }

  private void add(Alternative alternative, Dispatch.Select take, int depth) {
    if (alternative instanceof Alternative.OfObject o
        && drafts.find(o.id()) instanceof Draft.OfObject object) {
      // It may be an alternative of several unions in this one; the first way to it will do.
      if (leaves.stream().anyMatch(leaf -> leaf.object().equals(object))) {
        return;
      }
      leaves.add(new Leaf(take, object, mappedValues(o.id())));
    } else if (alternative instanceof Alternative.OfUnion u
        && drafts.find(u.id()) instanceof Draft.OfUnion inner
        && depth < DEPTH) {
      inner.alternatives.forEach(a -> add(a, take, depth + 1));
    } else if (alternative instanceof Alternative.Wrapped w) {
      addWrapped(w.type(), take);
    }
  }

  private void addWrapped(TypeRef type, Dispatch.Select take) {
    boolean reachable = false;
    if (type instanceof TypeRef.ListOf list) {
      reachable = lists.isEmpty();
      lists.add(take);
      for (JsonKind kind : kindsOf(list.item())) {
        reachable |= firstItems.putIfAbsent(kind, take) == null;
      }
    } else if (type instanceof TypeRef.MapOf || type == Scalar.OBJECT) {
      reachable = anyObject instanceof Dispatch.Unknown;
      anyObject = reachable ? take : anyObject;
    } else {
      for (JsonKind kind : kindsOf(type)) {
        reachable |= kinds.putIfAbsent(kind, take) == null;
      }
    }
    if (!reachable) {
      reportHidden(take);
    }
  }

  private void reportHidden(Dispatch.Select take) {
    diagnostics.info(
        "union-ambiguous",
        union.at,
        "Nothing in a value tells alternative "
            + (take.alternative() + 1)
            + " from one before it of the same JSON kind.",
        "Values are read as the earlier one, and written back as they came.");
  }

  private Dispatch result() {
    if (!leaves.isEmpty()) {
      Dispatch objects = new ObjectDispatch(union, drafts, diagnostics).build(leaves);
      kinds.put(JsonKind.OBJECT, OrElse.orElse(objects, anyObject));
    } else if (!(anyObject instanceof Dispatch.Unknown)) {
      kinds.put(JsonKind.OBJECT, anyObject);
    }
    if (!lists.isEmpty()) {
      Dispatch first = lists.iterator().next();
      kinds.put(
          JsonKind.ARRAY, lists.size() == 1 ? first : new Dispatch.ByFirstItem(firstItems, first));
    }
    return new Dispatch.ByKind(kinds);
  }

  /** The tag values that the discriminator's mapping gives to the alternative {@code id}. */
  private Set<String> mappedValues(TypeId id) {
    Set<String> values = new LinkedHashSet<>();
    if (union.discriminator != null) {
      union
          .discriminator
          .mapping()
          .forEach(
              (value, pointer) -> {
                if (pointer.equals(id.pointer())) {
                  values.add(value);
                }
              });
    }
    return values;
  }

  private Set<JsonKind> kindsOf(TypeRef type) {
    if (type instanceof TypeRef.ListOf) {
      return Set.of(JsonKind.ARRAY);
    }
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case STRING, BINARY -> Set.of(JsonKind.STRING);
        case BOOLEAN -> Set.of(JsonKind.BOOLEAN);
        case INTEGER -> Set.of(JsonKind.INTEGER);
        case NUMBER, DECIMAL -> Set.of(JsonKind.NUMBER);
        case OBJECT -> Set.of(JsonKind.OBJECT);
        case ANY ->
            Set.of(
                JsonKind.OBJECT,
                JsonKind.ARRAY,
                JsonKind.STRING,
                JsonKind.NUMBER,
                JsonKind.BOOLEAN);
      };
    }
    Draft draft = drafts.of(type);
    if (draft instanceof Draft.OfEnum e) {
      return Set.of(e.kind);
    }
    if (draft instanceof Draft.OfUnion u) {
      Set<JsonKind> all = new LinkedHashSet<>();
      u.alternatives.stream()
          .filter(a -> !(a instanceof Alternative.OfUnion))
          .forEach(a -> all.addAll(kindsOf(a.type())));
      return all;
    }
    return Set.of(JsonKind.OBJECT);
  }
}
