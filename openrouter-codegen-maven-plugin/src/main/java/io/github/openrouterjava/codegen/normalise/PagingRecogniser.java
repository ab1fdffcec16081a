package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Paging.Places;
import io.github.openrouterjava.codegen.model.Paging.Style;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises operations that page in one of the usual ways. Parameters and response must agree: a
 * parameter called {@code page} alone is no reason to walk through pages.
 */
final class PagingRecogniser {

  private static final List<String> ITEMS =
      List.of("data", "items", "results", "values", "records", "entries", "content", "objects");
  private static final Set<String> AROUND =
      Set.of("meta", "metadata", "pagination", "paging", "page", "pageinfo", "links", "cursors");
  private static final Set<String> OFFSETS = Set.of("offset", "skip");
  private static final Set<String> PAGES = Set.of("page", "pagenumber", "pageno");
  private static final Set<String> SIZES =
      Set.of("limit", "perpage", "pagesize", "size", "maxresults", "take", "top");
  private static final Set<String> CURSORS =
      Set.of("cursor", "after", "startingafter", "pagetoken", "nexttoken", "continuationtoken");
  private static final Set<String> NEXT_CURSORS =
      Set.of(
          "nextcursor", "endcursor", "nextpagetoken", "nexttoken", "continuationtoken", "lastid");
  private static final Set<String> NEXT_LINKS =
      Set.of("nexturl", "nextlink", "nextpageurl", "nexthref", "odatanextlink");
  private static final Set<String> TOTALS =
      Set.of("total", "totalcount", "totalitems", "totalelements", "totalresults");
  private static final Set<String> HAS_MORE = Set.of("hasmore", "hasnext", "hasnextpage");
  private static final String NEXT = "next";

  private final TypeBuilders builders;

  PagingRecogniser(TypeBuilders builders) {
    this.builders = builders;
  }

  /** A property of a page, or of an object in it that tells about paging. */
  private record Fact(String pointer, Property property, boolean amongLinks) {

    String name() {
      return folded(property.wireName());
    }
  }

  /** How an operation seems to be paged, null where it is not, or where there is doubt. */
  @Nullable Paging recognise(RawOperation o, Operation operation) {
    TypeRef type = operation.response().jsonType();
    if (operation.method() != HttpMethod.GET || type == null) {
      return null;
    }
    boolean linkHeader =
        o.responses().stream()
            .filter(response -> response.status().startsWith("2"))
            .anyMatch(response -> response.headers().stream().anyMatch("Link"::equalsIgnoreCase));
    if (isList(type)) {
      Places places = new Places("", null, null, null, true, null, null);
      return linkHeader ? new Paging(Style.LINK, null, size(operation), places) : null;
    }
    TypeBuilder.OfObject page = builders.objectOf(type);
    Property items = page == null ? null : items(page);
    return page == null || items == null
        ? null
        : ofObject(operation, items, facts(page), linkHeader);
  }

  private @Nullable Paging ofObject(
      Operation operation, Property items, Map<String, Fact> facts, boolean linkHeader) {
    String at = "/" + escaped(items.wireName());
    String hasMore = pointer(facts, HAS_MORE, Scalar.BOOLEAN);
    String total = pointer(facts, TOTALS, Scalar.INTEGER);
    String size = size(operation);
    String nextLink = nextLink(facts);
    if (nextLink != null || linkHeader) {
      Places places = new Places(at, null, null, nextLink, linkHeader, hasMore, total);
      return new Paging(Style.LINK, null, size, places);
    }
    String cursor = parameter(operation, CURSORS, Scalar.STRING);
    if (cursor != null) {
      return byCursor(cursor, size, items, facts);
    }
    String offset = parameter(operation, OFFSETS, Scalar.INTEGER);
    String number = parameter(operation, PAGES, Scalar.INTEGER);
    if ((hasMore == null && total == null) || (offset == null && number == null)) {
      return null;
    }
    Places places = new Places(at, null, null, null, false, hasMore, total);
    return offset != null
        ? new Paging(Style.OFFSET, offset, size, places)
        : new Paging(Style.PAGE, number, size, places, isFromZero(operation, number));
  }

  private @Nullable Paging byCursor(
      String cursor, @Nullable String size, Property items, Map<String, Fact> facts) {
    String at = "/" + escaped(items.wireName());
    String hasMore = pointer(facts, HAS_MORE, Scalar.BOOLEAN);
    String next = pointer(facts, NEXT_CURSORS, Scalar.STRING);
    if (next == null) {
      next = pointer(facts, Set.of(NEXT, folded(cursor)), Scalar.STRING);
    }
    boolean byId = next == null && hasMore != null && hasId(items);
    if (next == null && !byId) {
      return null;
    }
    Places places = new Places(at, next, byId ? "/id" : null, null, false, hasMore, null);
    return new Paging(Style.CURSOR, cursor, size, places);
  }

  private boolean hasId(Property items) {
    TypeRef item = items.type().match(s -> null, TypeRef.ListOf::item, m -> null, declared -> null);
    TypeBuilder.OfObject object = builders.objectOf(item);
    Property id = object == null ? null : object.property("id");
    return id != null && id.type() == Scalar.STRING;
  }

  /** The one list of a page: of a usual name, or the only one. */
  private static @Nullable Property items(TypeBuilder.OfObject page) {
    List<Property> lists = page.properties.stream().filter(p -> isList(p.type())).toList();
    for (String name : ITEMS) {
      for (Property list : lists) {
        if (folded(list.wireName()).equals(name)) {
          return list;
        }
      }
    }
    return lists.size() == 1 ? lists.get(0) : null;
  }

  /** What a page says about paging, by name; of the page itself before what is in it. */
  private Map<String, Fact> facts(TypeBuilder.OfObject page) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    add(page, "", false, facts);
    for (Property property : page.properties) {
      String name = folded(property.wireName());
      TypeBuilder.OfObject inner = builders.objectOf(property.type());
      if (inner != null && AROUND.contains(name)) {
        add(inner, "/" + escaped(property.wireName()), name.equals("links"), facts);
      }
    }
    return facts;
  }

  private void add(TypeBuilder.OfObject object, String at, boolean links, Map<String, Fact> facts) {
    for (Property property : object.properties) {
      Fact fact = new Fact(at + "/" + escaped(property.wireName()), property, links);
      facts.putIfAbsent(fact.name(), fact);
      TypeBuilder.OfObject link = links ? builders.objectOf(property.type()) : null;
      Property target = link == null ? null : link.property("href");
      if (target != null && fact.name().equals(NEXT)) {
        facts.putIfAbsent("nexthref", new Fact(fact.pointer() + "/href", target, true));
      }
    }
  }

  /** A link to the next page: called so, among links, or a URI by its format. */
  private static @Nullable String nextLink(Map<String, Fact> facts) {
    String named = pointer(facts, NEXT_LINKS, Scalar.STRING);
    Fact next = facts.get(NEXT);
    if (named != null || next == null || next.property().type() != Scalar.STRING) {
      return named;
    }
    return next.amongLinks() || isUri(next.property()) ? next.pointer() : null;
  }

  private static boolean isUri(Property property) {
    return property.constraints().stream()
        .filter(constraint -> constraint.keyword().equals("format"))
        .anyMatch(constraint -> constraint.value().text().startsWith("uri"));
  }

  private static @Nullable String pointer(Map<String, Fact> facts, Set<String> names, Scalar type) {
    return facts.entrySet().stream()
        .filter(fact -> names.contains(fact.getKey()))
        .map(Map.Entry::getValue)
        .filter(fact -> fact.property().type() == type)
        .map(Fact::pointer)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String size(Operation operation) {
    return parameter(operation, SIZES, Scalar.INTEGER);
  }

  private static @Nullable String parameter(Operation operation, Set<String> names, Scalar type) {
    return operation.queryParameters().stream()
        .filter(p -> names.contains(folded(p.wireName())) && p.type() == type)
        .map(Parameter::wireName)
        .findFirst()
        .orElse(null);
  }

  /** Whether the first page is 0, as its default or its minimum says. */
  private static boolean isFromZero(Operation operation, @Nullable String parameter) {
    return operation.queryParameters().stream()
        .filter(p -> p.wireName().equals(parameter))
        .anyMatch(
            p ->
                p.defaultValue() != null
                    ? p.defaultValue().text().equals("0")
                    : p.constraints().stream()
                        .filter(c -> c.keyword().equals("minimum"))
                        .anyMatch(c -> c.value().text().equals("0")));
  }

  private static boolean isList(TypeRef type) {
    return type.match(scalar -> false, list -> true, map -> false, declared -> false);
  }

  /** A name without case and separators: {@code per_page}, {@code perPage}, {@code per-page}. */
  private static String folded(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
