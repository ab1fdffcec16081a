package com.example.stylecodehost;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.stylecodehost.client.Example;
import com.example.stylecodehost.client.ReposIssuesClient.ListByOwnerRepoQuery;
import com.example.stylecodehost.client.model.ChecksUpdateRequestBody;
import com.example.stylecodehost.client.model.IssuesCreateRequestBody;
import com.example.stylecodehost.client.model.IssuesCreateRequestBodyLabel;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void theServerGetsWhatTheDocumentSays() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("[]"),
                Reply.ok("{\"id\":1,\"title\":\"t\",\"reactions\":{\"+1\":2,\"-1\":0}}"),
                Reply.of(200));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.repos().issues().list("o", "r", ListByOwnerRepoQuery.builder().page(2L).build());
      client
          .repos()
          .issues()
          .create(
              "o",
              "r",
              IssuesCreateRequestBody.builder()
                  .title("t")
                  .addLabel(IssuesCreateRequestBodyLabel.of("bug"))
                  .build());
      client
          .repos()
          .checkRuns()
          .update(
              "o",
              "r",
              5,
              ChecksUpdateRequestBody.builder()
                  .status(ChecksUpdateRequestBody.Status.COMPLETED)
                  .conclusion(ChecksUpdateRequestBody.Conclusion.SUCCESS)
                  .build());

      assertThat(sent(server))
          .containsExactly(
              "GET /repos/o/r/issues?page=2",
              "POST /repos/o/r/issues {\"title\":\"t\",\"labels\":[\"bug\"]}",
              "PATCH /repos/o/r/check-runs/5 {\"status\":\"completed\",\"conclusion\":\"success\"}");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
