package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that a paged operation can be paged, and finds the type of its items. */
final class PagingNormaliser {

  private final Drafts drafts;
  private final Diagnostics diagnostics;

  PagingNormaliser(Drafts drafts, Diagnostics diagnostics) {
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  Operation.@Nullable PagedResponse normalise(Paging paging, Operation operation) {
    List<TypeId> pages = new ArrayList<>();
    Set<TypeRef> items = new LinkedHashSet<>();
    if (operation.response() instanceof Operation.JsonResponse json) {
      for (Draft.OfObject page : pages(json.type())) {
        TypeRef list = at(page, paging.items());
        if (list instanceof TypeRef.ListOf l) {
          pages.add(page.id);
          items.add(l.item());
        }
      }
    }
    TypeRef item = common(items);
    if (item == null) {
      diagnostics.warning(
          "paging-items",
          operation.at(),
          "The paging hint says the items are at "
              + paging.items()
              + ", where the answer has no list"
              + " of one type.",
          "No listAll method is made; correct the hint.");
      return null;
    }
    return missingParameter(paging, operation)
        ? null
        : new Operation.PagedResponse(paging, item, pages);
  }

  private boolean missingParameter(Paging paging, Operation operation) {
    String moving =
        switch (paging.style()) {
          case OFFSET -> paging.offsetParameter();
          case CURSOR -> paging.cursorParameter();
          case LINK -> null;
        };
    boolean missing =
        paging.style() != Paging.Style.LINK
            && operation.queryParameters().stream().noneMatch(p -> p.wireName().equals(moving));
    if (missing) {
      diagnostics.warning(
          "paging-parameter",
          operation.at(),
          "The paging hint names the query parameter \"" + moving + "\", which is not declared.",
          "No listAll method is made; correct the hint.");
    }
    return missing;
  }

  private List<Draft.OfObject> pages(TypeRef type) {
    Draft draft = drafts.of(type);
    if (draft instanceof Draft.OfObject object) {
      return List.of(object);
    }
    List<Draft.OfObject> pages = new ArrayList<>();
    if (draft instanceof Draft.OfUnion union) {
      for (Alternative a : union.alternatives) {
        if (a instanceof Alternative.OfObject o
            && drafts.find(o.id()) instanceof Draft.OfObject object) {
          pages.add(object);
        }
      }
    }
    return pages;
  }

  /** The type at a JSON pointer of object properties below {@code object}. */
  private @Nullable TypeRef at(Draft.OfObject object, String pointer) {
    TypeRef type = new TypeRef.Declared(object.id);
    if (pointer.isEmpty()) {
      return type;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      if (!(drafts.of(type) instanceof Draft.OfObject owner)) {
        return null;
      }
      String name = token.replace("~1", "/").replace("~0", "~");
      type = null;
      for (Property p : owner.properties) {
        if (p.wireName().equals(name)) {
          type = p.type();
        }
      }
      if (type == null) {
        return null;
      }
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
      if (!(drafts.of(item) instanceof Draft.OfObject object)) {
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
