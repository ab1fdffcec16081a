package com.example.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.parameters.client.Example;
import com.example.parameters.client.SearchClient.GetByAreaIdsQuery;
import com.example.parameters.client.model.SearchArea;
import com.example.parameters.client.model.SearchCreated;
import com.example.parameters.client.model.SearchEither;
import com.example.parameters.client.model.SearchFilter;
import com.example.parameters.client.model.SearchPoint;
import com.example.parameters.client.model.SearchSort;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class Caller {

  private Caller() {}

  static void writesEveryStyle() {
    RecordedRequest request =
        sent(
            GetByAreaIdsQuery.builder()
                .q("a b")
                .sort(SearchSort.MINUS_CREATED)
                .tags(List.of("x", "y"))
                .projectIds(List.of("p"))
                .commas(List.of(1L, 2L))
                .spaces(List.of("a", "b"))
                .pipes(List.of("a", "b"))
                .created(SearchCreated.builder().gte(5L).build())
                .metadata(Map.of("k", "v"))
                .point(SearchPoint.builder().x(1.5).build())
                .filter(SearchFilter.builder().a("x").build())
                .either(SearchEither.of(5))
                .verbose(true)
                .xBetas(List.of("one", "two"))
                .trace(7L)
                .session("s1")
                .build());

    assertThat(request.queryParameters())
        .containsEntry("q", List.of("a b"))
        .containsEntry("sort", List.of("-created"))
        .containsEntry("tags", List.of("x", "y"))
        .containsEntry("project_ids[]", List.of("p"))
        .containsEntry("commas", List.of("1,2"))
        .containsEntry("spaces", List.of("a b"))
        .containsEntry("pipes", List.of("a|b"))
        .containsEntry("created[gte]", List.of("5"))
        .containsEntry("metadata[k]", List.of("v"))
        .containsEntry("x", List.of("1.5"))
        .containsEntry("filter", List.of("{\"a\":\"x\"}"))
        .containsEntry("either", List.of("5"))
        .containsEntry("verbose", List.of("true"))
        .doesNotContainKey("limit");
    assertThat(request.header("X-Betas")).contains("one,two");
    assertThat(request.header("trace")).contains("7");
    assertThat(request.header("Cookie")).contains("session=s1");
  }

  static void theCommasBetweenItemsInAPathWereEncoded() {
    assertThat(sent(GetByAreaIdsQuery.of("q")).path()).isEqualTo("/search/shop/1,2");
  }

  static void sendsNoDefaults() {
    assertThat(sent(GetByAreaIdsQuery.of("q")).query()).isEqualTo("q=q");
  }

  static void aQueryNamesWhatIsMissingAsABodyDoes() {
    assertThatThrownBy(() -> GetByAreaIdsQuery.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("GetByAreaIdsQuery needs q.");
    assertThatThrownBy(() -> GetByAreaIdsQuery.of(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("q must not be null");
  }

  static void aCallWithoutItsQueryWasSentWithoutWhatIsRequired() {
    assertThatThrownBy(() -> sent(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("query must not be null");
  }

  static void aQueryIsTheStartOfAnother() {
    GetByAreaIdsQuery first = GetByAreaIdsQuery.builder().q("a").addTag("x").build();
    GetByAreaIdsQuery second = first.toBuilder().addTag("y").verbose(null).build();

    assertThat(first.tags()).containsExactly("x");
    assertThat(second.tags()).containsExactly("x", "y");
    assertThat(second.q()).isEqualTo("a");
    assertThat(second.toBuilder().build()).isEqualTo(second);
  }

  static void noItemOfAListIsNull() {
    assertThatThrownBy(() -> GetByAreaIdsQuery.builder().addTag(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("item must not be null");
  }

  static void aQueryKeepsItsListWhenTheCallersChanges() {
    List<String> tags = new ArrayList<>(List.of("x"));
    GetByAreaIdsQuery query = GetByAreaIdsQuery.builder().q("a").tags(tags).build();
    tags.add("y");

    assertThat(query.tags()).containsExactly("x");
  }

  private static RecordedRequest sent(GetByAreaIdsQuery query) {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.search().get(SearchArea.SHOP, List.of(1L, 2L), query);
      return server.requests().get(0);
    }
  }
}
