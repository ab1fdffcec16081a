package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.parse.RawOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a paged operation can be paged, and finds the type of its items. */
final class PagingNormaliser {

  private final TypeBuilders builders;
  private final PagingRecogniser recogniser;
  private final Diagnostics diagnostics;

  PagingNormaliser(TypeBuilders builders, Diagnostics diagnostics) {
    this.builders = builders;
    this.recogniser = new PagingRecogniser(builders);
    this.diagnostics = diagnostics;
  }

  /** How an operation is paged: as a hint says, or as it looks where there is none. */
  Operation.@Nullable PagedResponse normalise(RawOperation o, Operation operation) {
    Paging paging = o.paging().hinted() ? o.paging().how() : recogniser.recognise(o, operation);
    return paging == null ? null : normalise(paging, operation);
  }

  private Operation.@Nullable PagedResponse normalise(Paging paging, Operation operation) {
    if (paging.places().items().isEmpty()) {
      return ofLists(paging, operation);
    }
    List<TypeId> pages = new ArrayList<>();
    Set<TypeRef> items = new LinkedHashSet<>();
    for (TypeBuilder.OfObject page : pages(operation.response().jsonType())) {
      TypeRef list = at(page, paging.places().items());
      TypeRef item =
          list == null ? null : list.match(s -> null, TypeRef.ListOf::item, m -> null, d -> null);
      if (item != null) {
        pages.add(page.id);
        items.add(item);
      }
    }
    TypeRef common = common(items);
    if (common == null) {
      diagnostics.warning(
          "paging-items",
          operation.at(),
          "The paging hint expects items at "
              + paging.places().items()
              + ", but the response has no list of a single type there.",
          "No listAll method is generated; correct the hint.");
      return null;
    }
    return missingParameter(paging, operation)
        ? null
        : new Operation.PagedResponse(paging, common, pages);
  }

  /** Pages that are lists themselves. */
  private static Operation.@Nullable PagedResponse ofLists(Paging paging, Operation operation) {
    TypeRef type = operation.response().jsonType();
    TypeRef item =
        type == null ? null : type.match(s -> null, TypeRef.ListOf::item, m -> null, d -> null);
    return item == null ? null : new Operation.PagedResponse(paging, item, List.of());
  }

  private boolean missingParameter(Paging paging, Operation operation) {
    String moving = paging.position();
    boolean missing =
        paging.style() != Paging.Style.LINK
            && operation.queryParameters().stream().noneMatch(p -> p.wireName().equals(moving));
    if (missing) {
      diagnostics.warning(
          "paging-parameter",
          operation.at(),
          "The paging hint refers to the query parameter \""
              + moving
              + "\", which is not declared.",
          "No listAll method is generated; correct the hint.");
    }
    return missing;
  }

  private List<TypeBuilder.OfObject> pages(@Nullable TypeRef type) {
    TypeBuilder.OfUnion union = builders.unionOf(type);
    return Stream.concat(
            Stream.ofNullable(type),
            union == null ? Stream.of() : union.alternatives.stream().map(Alternative::type))
        .flatMap(candidate -> Stream.ofNullable(builders.objectOf(candidate)))
        .toList();
  }

  /** The type at a JSON pointer of object properties below {@code object}. */
  private @Nullable TypeRef at(TypeBuilder.OfObject object, String pointer) {
    TypeRef type = new TypeRef.Declared(object.id);
    if (pointer.isEmpty()) {
      return type;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      TypeBuilder.OfObject owner = builders.objectOf(type);
      String name = token.replace("~1", "/").replace("~0", "~");
      Property property = owner == null ? null : owner.property(name);
      if (property == null) {
        return null;
      }
      type = property.type();
    }
    return type;
  }

  /** The one item type; of several, the union they all belong to; null where there is none. */
  private @Nullable TypeRef common(Set<TypeRef> items) {
    if (items.size() == 1) {
      return items.iterator().next();
    }
    Set<TypeId> shared = null;
    for (TypeRef item : items) {
      TypeBuilder.OfObject object = builders.objectOf(item);
      if (object == null) {
        return null;
      }
      if (shared == null) {
        shared = new TreeSet<>(object.unions);
      } else {
        shared.retainAll(object.unions);
      }
    }
    return shared == null || shared.isEmpty()
        ? null
        : new TypeRef.Declared(shared.iterator().next());
  }
}
