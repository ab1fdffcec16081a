package io.github.openrouterjava.testing.openrouter;

import io.github.openrouterjava.testing.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists that page. A list asked for by {@code offset}, {@code limit} or {@code cursor} has {@value
 * #TOTAL} items, made of the examples with other ids; otherwise the example is answered as it is.
 */
final class Pages {
  static final int TOTAL = 5;
  private static final int DEFAULT_LIMIT = 50;
  private static final Set<String> IDS = Set.of("id", "slug", "hash");
  private static final Set<String> PAGING = Set.of("offset", "limit", "cursor");

  private Pages() {}

  /** Whether a request asks for a page of an operation that has pages. */
  static boolean isPage(DocumentedOperation operation, RecordedRequest request) {
    return operation.method().equals("GET")
        && operation
            .json()
            .filter(e -> e.path("data").isArray() && !e.path("data").isEmpty())
            .isPresent()
        && PAGING.stream()
            .anyMatch(
                p ->
                    operation.queryParameters().contains(p)
                        && request.queryParameter(p).isPresent());
  }

  /** The page a request asks for. */
  static JsonNode page(JsonNode example, RecordedRequest request) {
    int limit = request.queryParameter("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
    Optional<String> cursor = request.queryParameter("cursor");
    int offset = cursor.or(() -> request.queryParameter("offset")).map(Pages::number).orElse(0);
    List<JsonNode> all = items(example.get("data"));
    int from = Math.min(offset, all.size());
    int to = Math.min(all.size(), from + limit);

    ObjectNode page = example.deepCopy().asObject();
    page.set("data", page.arrayNode().addAll(all.subList(from, to)));
    if (page.has("total_count")) {
      page.put("total_count", all.size());
    }
    boolean more = to < all.size();
    if (page.has("links")) {
      String next = request.path() + "?offset=" + to + "&limit=" + limit;
      page.putObject("links").set("next", more ? page.stringNode(next) : page.nullNode());
    }
    if (page.has("cursor")) {
      page.set("cursor", more ? page.stringNode("after-" + to) : page.nullNode());
      page.put("has_more", more);
    }
    return page;
  }

  private static int number(String offsetOrCursor) {
    return Integer.parseInt(offsetOrCursor.replace("after-", ""));
  }

  private static List<JsonNode> items(JsonNode examples) {
    ArrayNode data = examples.asArray();
    List<JsonNode> items = new ArrayList<>();
    for (int i = 0; i < Math.max(TOTAL, data.size()); i++) {
      JsonNode item = data.get(i % data.size());
      items.add(i < data.size() ? item : renamed(item, i + 1));
    }
    return items;
  }

  private static JsonNode renamed(JsonNode item, int number) {
    if (!item.isObject()) {
      return item;
    }
    ObjectNode copy = item.deepCopy().asObject();
    for (String name : IDS) {
      if (copy.path(name).isString()) {
        copy.put(name, renamed(copy.get(name).asString(), number));
      }
    }
    return copy;
  }

  /** Keeps the length and the alphabet of hashes and UUIDs, which have formats. */
  private static String renamed(String id, int number) {
    return id.matches("[0-9a-f-]{32,}")
        ? id.substring(0, id.length() - 1) + number
        : id + "-" + number;
  }
}
