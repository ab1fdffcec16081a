package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out how to tell the alternatives of one union apart, by JSON kind first. */
final class DispatchBuilder {

  private static final int MAX_DEPTH = 32;

  private static final Set<JsonKind> ANY_KIND =
      Set.of(JsonKind.OBJECT, JsonKind.ARRAY, JsonKind.STRING, JsonKind.NUMBER, JsonKind.BOOLEAN);

  private final TypeBuilders builders;
  private final Diagnostics diagnostics;
  private final TypeBuilder.OfUnion union;

  private final List<UnionMember> members = new ArrayList<>();
  private final Map<JsonKind, Dispatch> kinds = new EnumMap<>(JsonKind.class);
  private final Map<JsonKind, Dispatch> firstItems = new EnumMap<>(JsonKind.class);
  private final Set<Dispatch> lists = new LinkedHashSet<>();
  private Dispatch anyObject = Dispatch.Unknown.INSTANCE;

  private DispatchBuilder(
      TypeBuilder.OfUnion union, TypeBuilders builders, Diagnostics diagnostics) {
    this.union = union;
    this.builders = builders;
    this.diagnostics = diagnostics;
  }

  static Dispatch build(TypeBuilder.OfUnion union, TypeBuilders builders, Diagnostics diagnostics) {
    DispatchBuilder builder = new DispatchBuilder(union, builders, diagnostics);
    for (int i = 0; i < union.alternatives.size(); i++) {
      builder.add(union.alternatives.get(i), new Dispatch.Select(i), 0);
    }
    return builder.result();
  }

  private void add(Alternative alternative, Dispatch.Select select, int depth) {
    boolean reachable =
        alternative.match(
            object -> addObject(object, select),
            nested -> addNested(nested, select, depth),
            wrapped -> addWrapped(wrapped.type(), select));
    if (!reachable) {
      reportHidden(select);
    }
  }

  /** It may be an alternative of several unions in this one; the first way to it will do. */
  private boolean addObject(Alternative.OfObject alternative, Dispatch.Select select) {
    TypeBuilder.OfObject object = builders.objectOf(alternative.type());
    if (object != null && members.stream().noneMatch(m -> m.object().equals(object))) {
      members.add(new UnionMember(select, object));
    }
    return true;
  }

  private boolean addNested(Alternative.OfUnion alternative, Dispatch.Select select, int depth) {
    TypeBuilder.OfUnion inner = builders.unionOf(alternative.type());
    if (inner != null && depth < MAX_DEPTH) {
      inner.alternatives.forEach(a -> add(a, select, depth + 1));
    }
    return true;
  }

  /** Whether any value is read as this alternative. */
  private boolean addWrapped(TypeRef type, Dispatch.Select select) {
    return type.match(
        scalar -> scalar == Scalar.OBJECT ? addObjects(select) : addKinds(scalar, select),
        list -> addList(list, select),
        map -> addObjects(select),
        declared -> {
          TypeBuilder.OfTuple tuple = builders.tupleOf(declared);
          return tuple == null ? addKinds(declared, select) : addTuple(tuple, select);
        });
  }

  private boolean addTuple(TypeBuilder.OfTuple tuple, Dispatch.Select select) {
    return addArray(kindsOf(tuple.positions.get(0).type()), select);
  }

  private boolean addKinds(TypeRef type, Dispatch.Select select) {
    boolean reachable = false;
    for (JsonKind kind : kindsOf(type)) {
      reachable |= kinds.putIfAbsent(kind, select) == null;
    }
    return reachable;
  }

  private boolean addList(TypeRef.ListOf list, Dispatch.Select select) {
    return addArray(kindsOf(list.item()), select);
  }

  private boolean addArray(Set<JsonKind> firstKinds, Dispatch.Select select) {
    boolean reachable = lists.isEmpty();
    lists.add(select);
    for (JsonKind kind : firstKinds) {
      reachable |= firstItems.putIfAbsent(kind, select) == null;
    }
    return reachable;
  }

  private boolean addObjects(Dispatch.Select select) {
    boolean reachable = anyObject.equals(Dispatch.Unknown.INSTANCE);
    anyObject = reachable ? select : anyObject;
    return reachable;
  }

  private void reportHidden(Dispatch.Select hidden) {
    diagnostics.warning(
        "union-ambiguous",
        union.at,
        "Alternative "
            + (hidden.alternative() + 1)
            + " cannot be distinguished from an earlier one of the same JSON kind.",
        "Values are read as the earlier one, and written back unchanged.");
  }

  private Dispatch result() {
    if (!members.isEmpty()) {
      Dispatch objects = new ObjectDispatch(union, builders, diagnostics).build(members);
      kinds.put(JsonKind.OBJECT, DispatchFallback.orElse(objects, anyObject));
    } else if (!anyObject.equals(Dispatch.Unknown.INSTANCE)) {
      kinds.put(JsonKind.OBJECT, anyObject);
    }
    if (!lists.isEmpty()) {
      Dispatch first = lists.iterator().next();
      kinds.put(
          JsonKind.ARRAY, lists.size() == 1 ? first : new Dispatch.ByFirstItem(firstItems, first));
    }
    return new Dispatch.ByKind(kinds);
  }

  private Set<JsonKind> kindsOf(TypeRef type) {
    return type.match(
        scalar -> scalar.jsonKind() == null ? ANY_KIND : Set.of(scalar.jsonKind()),
        list -> Set.of(JsonKind.ARRAY),
        map -> Set.of(JsonKind.OBJECT),
        declared -> kindsOf(builders.of(declared)));
  }

  private Set<JsonKind> kindsOf(@Nullable TypeBuilder declared) {
    if (declared instanceof TypeBuilder.OfEnum e) {
      return Set.of(e.kind);
    }
    if (declared instanceof TypeBuilder.OfTuple) {
      return Set.of(JsonKind.ARRAY);
    }
    if (!(declared instanceof TypeBuilder.OfUnion u)) {
      return Set.of(JsonKind.OBJECT);
    }
    Set<JsonKind> all = new LinkedHashSet<>();
    for (Alternative alternative : u.alternatives) {
      all.addAll(
          alternative.match(o -> kindsOf(o.type()), nested -> Set.of(), w -> kindsOf(w.type())));
    }
    return all;
  }
}
