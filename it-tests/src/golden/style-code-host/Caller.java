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
import java.util.Locale;
import java.util.stream.Collectors;

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
              "GET /repos/o/r/issues?page=2 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "POST /repos/o/r/issues ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 30; content-type: application/json; user-agent: Example-java] "
                  + "{\"title\":\"t\",\"labels\":[\"bug\"]}",
              "PATCH /repos/o/r/check-runs/5 ["
                  + "accept-encoding: gzip, deflate; accept: */*; "
                  + "content-length: 45; content-type: application/json; user-agent: Example-java] "
                  + "{\"status\":\"completed\",\"conclusion\":\"success\"}");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  /** Everything that was sent, but the port of the server. */
  private static String line(RecordedRequest request) {
    String fields =
        request.headers().stream()
            .filter(field -> !field.name().equalsIgnoreCase("Host"))
            .filter(field -> !field.value().equals("0")) // the length of no body, as some JDKs say
            .map(field -> field.name().toLowerCase(Locale.ROOT) + ": " + field.value())
            .sorted()
            .collect(Collectors.joining("; ", "[", "]"));
    String line = request.method() + " " + request.target() + " " + fields;
    return (line + " " + request.bodyText()).strip();
  }
}
