package io.github.openrouterjava.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.Paged;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.PagingException;
import io.github.openrouterjava.runtime.generated.Paging;
import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists that come in pages, from servers that count badly. */
@Tag("transport")
@Timeout(60)
class PagingFaultsTest {

  @Test
  void shortPagesAndAnExactlyFullLastPageByOffset() {
    List<String> targets = new ArrayList<>();
    assertThat(read(Numbers.OFFSET, targets, "[1,2]", "[3,4]", "[]")).containsExactly(1, 2, 3, 4);
    assertThat(targets)
        .containsExactly(
            "/api/v1/models?limit=2",
            "/api/v1/models?limit=2&offset=2",
            "/api/v1/models?limit=2&offset=4");
    assertThat(read(Numbers.OFFSET, targets, "[1,2]", "[3]", "[]")).containsExactly(1, 2, 3);
  }

  @Test
  void aTotalEndsTheListWithoutAnotherRequest() {
    List<String> targets = new ArrayList<>();
    assertThat(read(Numbers.OFFSET, targets, "[1,2],\"total_count\":4", "[3,4],\"total_count\":4"))
        .containsExactly(1, 2, 3, 4);
    assertThat(targets).hasSize(2);
  }

  @Test
  void aWrongTotalLosesNothing() {
    assertThat(
            read(
                Numbers.OFFSET,
                "[1,2],\"total_count\":1",
                "[3],\"total_count\":1",
                "[],\"total_count\":1"))
        .containsExactly(1, 2, 3);
    assertThat(
            read(
                Numbers.OFFSET,
                "[1,2],\"total_count\":9",
                "[3],\"total_count\":9",
                "[],\"total_count\":9"))
        .containsExactly(1, 2, 3);
  }

  @Test
  void anEmptyFirstPageAndItemsThatVanishBetweenPages() {
    assertThat(read(Numbers.OFFSET, "[]")).isEmpty();
    assertThat(read(Numbers.OFFSET, "null")).isEmpty();
    assertThat(
            read(
                Numbers.OFFSET,
                "[1,2],\"total_count\":5",
                "[3],\"total_count\":3",
                "[],\"total_count\":3"))
        .containsExactly(1, 2, 3);
  }

  @Test
  void linksThatAreNullRelativeOrAbsolute() {
    List<String> targets = new ArrayList<>();
    assertThat(
            read(
                Numbers.LINK,
                targets,
                "[1],\"links\":{\"next\":\"/api/v1/models?offset=1&limit=1\"}",
                "[2],\"links\":{\"next\":null}"))
        .containsExactly(1, 2);
    assertThat(targets)
        .containsExactly("/api/v1/models?limit=2", "/api/v1/models?offset=1&limit=1");
    assertThat(read(Numbers.LINK, "[1,2,3],\"links\":{\"next\":null}")).containsExactly(1, 2, 3);
    assertThat(read(Numbers.LINK, "[1,2,3]")).containsExactly(1, 2, 3);
  }

  @Test
  void anAbsoluteLinkHomeIsFollowedAndOneAbroadIsNot() {
    try (FakeServer foreign = FakeServer.replying(page("[9]"))) {
      try (FakeServer server =
              FakeServer.start(
                  r ->
                      r.query().contains("offset")
                          ? page("[2]")
                          : page(
                              "[1],\"links\":{\"next\":\"http://"
                                  + r.header("Host").orElse("")
                                  + "/api/v1/models?offset=1\"}"));
          TestClient client = TestClient.of(server)) {
        assertThat(list(client, Numbers.LINK).toList()).containsExactly(1, 2);
      }
      try (FakeServer server =
              FakeServer.replying(
                  page("[1],\"links\":{\"next\":\"" + foreign.uri() + "/steal\"}"));
          TestClient client = TestClient.of(server)) {
        PagingException e =
            catchThrowableOfType(PagingException.class, () -> list(client, Numbers.LINK).toList());
        assertThat(e).hasMessageContaining("another host");
        assertThat(foreign.connections()).isZero();
      }
    }
  }

  @Test
  void cursorsThatAreNullBlankOrLeadInACircle() {
    List<String> targets = new ArrayList<>();
    assertThat(read(Numbers.CURSOR, targets, "[1],\"cursor\":\"a b&c\"", "[2],\"cursor\":null"))
        .containsExactly(1, 2);
    assertThat(targets.get(1)).isEqualTo("/api/v1/models?limit=2&cursor=a%20b%26c");
    assertThat(read(Numbers.CURSOR, "[1],\"cursor\":\" \"")).containsExactly(1);
    try (FakeServer server = FakeServer.replying(page("[1],\"cursor\":\"same\""));
        TestClient client = TestClient.of(server)) {
      List<Integer> seen = new ArrayList<>();
      PagingException e =
          catchThrowableOfType(
              PagingException.class, () -> list(client, Numbers.CURSOR).forEach(seen::add));
      assertThat(e).hasMessageContaining("leads back");
      assertThat(seen).as("what was read is handed out").containsExactly(1, 1);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aServerThatIgnoresTheOffsetIsNotAskedForEver() {
    try (FakeServer server = FakeServer.replying(page("[1,2]"));
        TestClient client = TestClient.of(server)) {
      assertThat(list(client, Numbers.OFFSET).toList()).containsExactly(1, 2);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void anErrorOnALaterPageComesAfterTheItemsBeforeIt() {
    try (FakeServer server =
            FakeServer.replying(page("[1,2]"), StatusFaultsTest.error(400, "\"message\":\"m\""));
        TestClient client = TestClient.of(server)) {
      List<Integer> seen = new ArrayList<>();
      ApiErrorException e =
          catchThrowableOfType(
              ApiErrorException.class, () -> list(client, Numbers.OFFSET).forEach(seen::add));
      assertThat(e.status()).isEqualTo(400);
      assertThat(seen).containsExactly(1, 2);
    }
  }

  @Test
  void aRateLimitOnALaterPageIsWaitedForAndAFailedPageCanBeAskedForAgain() {
    Reply limited = StatusFaultsTest.error(429, "\"message\":\"m\"").header("Retry-After", "2");
    try (FakeServer server = FakeServer.replying(page("[1,2]"), limited, page("[3]"), page("[]"));
        TestClient client = TestClient.of(server)) {
      assertThat(list(client, Numbers.OFFSET).toList()).containsExactly(1, 2, 3);
    }
    try (FakeServer server =
            FakeServer.replying(page("[1]"), limited, limited, limited, page("[2]"), page("[]"));
        TestClient client = TestClient.of(server)) {
      Iterator<Integer> items = list(client, Numbers.OFFSET).iterator();
      assertThat(items.next()).isEqualTo(1);
      assertThat(catchThrowableOfType(ApiErrorException.class, items::next).attempts())
          .isEqualTo(3);
      assertThat(items.next()).isEqualTo(2);
    }
  }

  @Test
  void pagesAreReadAsTheyAreNeededAndALimitEchoedDifferentlyIsFine() {
    try (FakeServer server =
            FakeServer.replying(
                page("[1,2],\"limit\":1"), page("[3,4,5],\"limit\":50"), page("[]"));
        TestClient client = TestClient.of(server)) {
      Iterator<Integer> items = list(client, Numbers.OFFSET).iterator();
      assertThat(server.requests()).isEmpty();
      items.next();
      items.next();
      assertThat(server.requests()).hasSize(1);
      items.next();
      assertThat(server.requests()).hasSize(2);
    }
  }

  private static List<Integer> read(Numbers style, String... data) {
    return read(style, new ArrayList<>(), data);
  }

  private static List<Integer> read(Numbers style, List<String> targets, String... data) {
    Reply[] pages = List.of(data).stream().map(PagingFaultsTest::page).toArray(Reply[]::new);
    try (FakeServer server = FakeServer.replying(pages);
        TestClient client = TestClient.of(server)) {
      List<Integer> items = list(client, style).toList();
      targets.clear();
      targets.addAll(server.requests().stream().map(RecordedRequest::target).toList());
      assertThat(targets).as("no page is read twice").hasSizeLessThanOrEqualTo(data.length);
      return items;
    }
  }

  private static Reply page(String data) {
    return Reply.ok("{\"data\":" + data + "}");
  }

  private static Paged<Integer> list(TestClient client, Numbers style) {
    return client.api.paged(TestClient.MODELS.call().query("limit", 2), style);
  }

  /** As the generator would write them. */
  private static final class Numbers extends Paging<JsonValue, Integer> {
    static final Numbers OFFSET = new Numbers(Paging.Style.OFFSET, "offset");
    static final Numbers CURSOR = new Numbers(Paging.Style.CURSOR, "cursor");
    static final Numbers LINK = new Numbers(Paging.Style.LINK, null);

    private Numbers(Paging.Style style, @Nullable String position) {
      super(style, position, "limit");
    }

    @Override
    public List<Integer> items(JsonValue page) {
      List<Integer> items = new ArrayList<>();
      if (((JsonObject) page).get("data") instanceof JsonArray data) {
        data.forEach(item -> items.add(Integer.valueOf(item.toString())));
      }
      return items;
    }

    @Override
    public @Nullable String nextCursor(JsonValue page) {
      return ((JsonObject) page).get("cursor") instanceof JsonString text ? text.value() : null;
    }

    @Override
    public @Nullable String nextLink(JsonValue page) {
      return ((JsonObject) page).get("links") instanceof JsonObject links
              && links.get("next") instanceof JsonString text
          ? text.value()
          : null;
    }

    @Override
    public @Nullable Long total(JsonValue page) {
      return ((JsonObject) page).get("total_count") instanceof JsonNumber number
          ? Long.valueOf(number.toString())
          : null;
    }
  }
}
