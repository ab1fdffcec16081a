package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.error.PagingException;
import io.github.openrouterjava.runtime.generated.Paging;
import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings of every style, and servers that get them wrong. */
class PagedTest {
  private static final Paging<JsonValue, JsonValue> OFFSET =
      new JsonPaging(Paging.Style.OFFSET, "offset");
  private static final Paging<JsonValue, JsonValue> CURSOR =
      new JsonPaging(Paging.Style.CURSOR, "cursor");
  private static final Paging<JsonValue, JsonValue> LINK = new JsonPaging(Paging.Style.LINK, null);

  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofMinutes(5));
  private final ApiClient client = TestClient.of(server).timeSource(time).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private Paged<JsonValue> all(Paging<JsonValue, JsonValue> paging) {
    return client.paged(TestClient.LIST.call().query("limit", 2), paging);
  }

  private List<@Nullable String> queries() {
    return server.requests().stream().map(request -> request.uri().getRawQuery()).toList();
  }

  private static List<JsonValue> values(int... numbers) {
    List<JsonValue> values = new ArrayList<>();
    for (int number : numbers) {
      values.add(JsonValue.of(number));
    }
    return values;
  }

  @Test
  void aNullAmongTheItemsBrokeTheList() {
    Paging<JsonValue, JsonValue> gaps =
        new JsonPaging(Paging.Style.OFFSET, "offset") {
          @Override
          @SuppressWarnings("NullAway") // What lenient reading gives for a null in a list.
          public List<JsonValue> items(JsonValue page) {
            List<JsonValue> items = new ArrayList<>(values(1));
            items.add(null);
            return items;
          }
        };
    server.json(200, "{\"total_count\":2}").json(200, "{\"total_count\":2}");
    assertThat(all(gaps).toList()).containsExactly(JsonValue.of(1), null);
    assertThat(all(gaps).toListAsync().join()).containsExactly(JsonValue.of(1), null);
  }

  @Test
  void walksByOffsetUntilTheTotal() {
    server
        .json(200, "{\"data\":[1,2],\"total_count\":5}")
        .json(200, "{\"data\":[3,4],\"total_count\":5}");
    server.json(200, "{\"data\":[5],\"total_count\":5}");
    assertThat(all(OFFSET).toList()).isEqualTo(values(1, 2, 3, 4, 5));
    assertThat(queries()).containsExactly("limit=2", "limit=2&offset=2", "limit=2&offset=4");
  }

  @Test
  void fetchesNothingBeforeItIsAskedForAndNoPageTooMany() {
    server
        .json(200, "{\"data\":[1,2],\"total_count\":4}")
        .json(200, "{\"data\":[3,4],\"total_count\":4}");
    Iterator<JsonValue> items = all(OFFSET).iterator();
    assertThat(server.requests()).isEmpty();
    items.next();
    items.next();
    assertThat(server.requests()).hasSize(1);
    items.next();
    items.next();
    assertThat(items.hasNext()).isFalse();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void goesOnBehindShortPagesAndWrongTotalsUntilAPageIsEmpty() {
    server
        .json(200, "{\"data\":[1]}")
        .json(200, "{\"data\":[2,3],\"total_count\":1}")
        .json(200, "{\"data\":[]}");
    assertThat(all(OFFSET).toList()).isEqualTo(values(1, 2, 3));
    assertThat(queries()).containsExactly("limit=2", "limit=2&offset=1", "limit=2&offset=3");
  }

  @Test
  void beginsAtTheOffsetTheCallerGave() {
    server
        .json(200, "{\"data\":[8,9],\"total_count\":10}")
        .json(200, "{\"data\":[],\"total_count\":9}");
    Paged<JsonValue> rest =
        client.paged(TestClient.LIST.call().query("offset", 7), OFFSET);
    assertThat(rest.stream()).containsExactlyElementsOf(values(8, 9));
    assertThat(queries()).containsExactly("offset=7", "offset=9");
  }

  @Test
  void aServerThatIgnoresTheOffsetGivesItsItemsOnce() {
    server.json(200, "{\"data\":[1,2]}").json(200, "{\"data\":[1,2]}");
    assertThat(all(OFFSET).toList()).isEqualTo(values(1, 2));
  }

  @Test
  void emptyAndMissingListsEndTheWalk() {
    server.json(200, "{\"data\":[]}").json(200, "{\"data\":null}").json(200, "{}");
    assertThat(all(OFFSET).toList()).isEmpty();
    assertThat(all(OFFSET).toList()).isEmpty();
    assertThat(all(OFFSET).toList()).isEmpty();
  }

  @Test
  void countsPagesFromTheOneTheCallerAskedFor() {
    Paging<JsonValue, JsonValue> pages = new JsonPaging(Paging.Style.PAGE, "page");
    server.json(200, "{\"data\":[1]}").json(200, "{\"data\":[2]}").json(200, "{\"data\":[]}");
    assertThat(all(pages).toList()).isEqualTo(values(1, 2));
    assertThat(queries()).containsExactly("limit=2", "limit=2&page=2", "limit=2&page=3");

    server.json(200, "{\"data\":[7]}").json(200, "{\"data\":[]}");
    Paged<JsonValue> rest =
        client.paged(TestClient.LIST.call().query("page", 7), pages);
    assertThat(rest.toListAsync().join()).isEqualTo(values(7));
    assertThat(queries()).endsWith("page=7", "page=8");
  }

  @Test
  void endsWhereTheServerSaysThatThereIsNoMore() {
    Paging<JsonValue, JsonValue> telling =
        new JsonPaging(Paging.Style.OFFSET, "offset") {
          @Override
          public @Nullable Boolean hasMore(JsonValue page) {
            return ((JsonObject) page).get("total_count") != null;
          }
        };
    server.json(200, "{\"data\":[1],\"total_count\":9}").json(200, "{\"data\":[2]}");
    assertThat(all(telling).toList()).isEqualTo(values(1, 2));
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</api/v1/things?p=2>; rel=\"next\"",
        "</x>; rel=\"first\", </api/v1/things?p=2>; rel=next",
        "</x>; rel=prev; title=\"a, <b>; rel=next\",</api/v1/things?p=2>;rel=\"last  Next\"",
        "<?p=1>; title=\"\\\"; rel=next; \\\"\", </api/v1/things?p=2> ; REL = next ; rel=prev"
      })
  void followsTheLinkHeader(String header) {
    Paging<JsonValue, JsonValue> linked =
        new JsonPaging(Paging.Style.LINK, null) {
          @Override
          public boolean usesLinkHeader() {
            return true;
          }
        };
    server.json(200, "{\"data\":[1]}", "Link", header).json(200, "{\"data\":[2]}");
    assertThat(all(linked).toList()).isEqualTo(values(1, 2));
    assertThat(queries()).containsExactly("limit=2", "p=2");
  }

  @Test
  void followsLinksInsteadWhereThereAreAny() {
    server.json(
        200,
        "{\"data\":[1,2],\"total_count\":9,\"links\":{\"next\":\"/api/v1/things?offset=2&limit=2\"}}");
    server.json(200, "{\"data\":[3],\"total_count\":9,\"links\":{\"next\":null}}");
    assertThat(all(OFFSET).toList()).isEqualTo(values(1, 2, 3));
    assertThat(server.requests().get(1).uri()).hasToString("/api/v1/things?offset=2&limit=2");
    assertThat(server.requests().get(1).header("Authorization"))
        .isEqualTo("Bearer " + TestClient.KEY);
  }

  @Test
  void followsAbsoluteLinksOnlyToItsOwnHost() {
    try (Loopback other = new Loopback()) {
      server.json(200, "{\"data\":[1],\"links\":{\"next\":\"" + server.url() + "/api/v1/more\"}}");
      server.json(200, "{\"data\":[2],\"links\":{\"next\":\"" + other.url() + "/steal\"}}");
      List<JsonValue> seen = new ArrayList<>();
      assertThatThrownBy(() -> all(LINK).forEach(seen::add))
          .isInstanceOf(PagingException.class)
          .hasMessageContaining("another host");
      assertThat(seen).isEqualTo(values(1, 2));
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void walksByCursorUntilItIsBlank() {
    server
        .json(200, "{\"data\":[1],\"cursor\":\"a b\"}")
        .json(200, "{\"data\":[],\"cursor\":\"c\"}");
    server.json(200, "{\"data\":[2],\"cursor\":\" \"}").json(200, "{\"data\":[3],\"cursor\":null}");
    assertThat(all(CURSOR).toList()).isEqualTo(values(1, 2));
    assertThat(queries()).containsExactly("limit=2", "limit=2&cursor=a%20b", "limit=2&cursor=c");
    assertThat(all(CURSOR).toList()).isEqualTo(values(3));
  }

  @Test
  void aRepeatedCursorIsAnErrorAfterTheItemsOfItsPage() {
    server
        .json(200, "{\"data\":[1],\"cursor\":\"a\"}")
        .json(200, "{\"data\":[2],\"cursor\":\"a\"}");
    List<JsonValue> seen = new ArrayList<>();
    assertThatThrownBy(() -> all(CURSOR).forEach(seen::add))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("leads back")
        .hasMessageContaining("listThings");
    assertThat(seen).isEqualTo(values(1, 2));
  }

  @Test
  void pagesWithoutItemsDoNotGoOnForEver() {
    for (int i = 0; i < 150; i++) {
      server.json(200, "{\"data\":[],\"cursor\":\"" + i + "\"}");
    }
    assertThatThrownBy(() -> all(CURSOR).toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("in a row");
  }

  @Test
  void asksAgainForAPageThatFailed() {
    server.json(200, "{\"data\":[1],\"total_count\":2}").json(404, "{}").json(429, "{}");
    server.json(200, "{\"data\":[2],\"total_count\":2}");
    Iterator<JsonValue> items = all(OFFSET).iterator();
    items.next();
    assertThatThrownBy(items::hasNext).isInstanceOf(NotFoundException.class);
    assertThat(items.next()).isEqualTo(JsonValue.of(2));
    assertThat(items.hasNext()).isFalse();
  }

  @Test
  void canBeWalkedAgainPageByPageAndWithoutBlocking() {
    for (int i = 0; i < 3; i++) {
      server
          .json(200, "{\"data\":[1,2],\"total_count\":3}")
          .json(200, "{\"data\":[3],\"total_count\":3}");
    }
    Paged<JsonValue> all = all(OFFSET);
    assertThat(all.pages()).containsExactly(values(1, 2), values(3));
    assertThat(all.toListAsync().join()).isEqualTo(values(1, 2, 3));
    assertThat(all.toList()).isEqualTo(values(1, 2, 3));
  }

  @Test
  void anAsynchronousWalkEndsWithTheFailure() {
    server.json(200, "{\"data\":[1],\"total_count\":3}").json(404, "{}");
    List<JsonValue> seen = new ArrayList<>();
    assertThatThrownBy(() -> all(OFFSET).forEachAsync(seen::add).join())
        .hasCauseInstanceOf(NotFoundException.class);
    assertThat(seen).isEqualTo(values(1));
  }

  private static class JsonPaging extends Paging<JsonValue, JsonValue> {
    JsonPaging(Style style, @Nullable String position) {
      super(style, position, "limit");
    }

    @Override
    public @Nullable List<JsonValue> items(JsonValue page) {
      return ((JsonObject) page).get("data") instanceof JsonArray items ? items.items() : null;
    }

    @Override
    public @Nullable String nextCursor(JsonValue page) {
      return ((JsonObject) page).get("cursor") instanceof JsonString cursor ? cursor.value() : null;
    }

    @Override
    public @Nullable String nextLink(JsonValue page) {
      return ((JsonObject) page).get("links") instanceof JsonObject links
              && links.get("next") instanceof JsonString next
          ? next.value()
          : null;
    }

    @Override
    public @Nullable Long total(JsonValue page) {
      return ((JsonObject) page).get("total_count") instanceof JsonNumber total
          ? total.asLong()
          : null;
    }
  }
}
