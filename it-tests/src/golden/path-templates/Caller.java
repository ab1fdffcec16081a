package com.example.pathtemplates;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.pathtemplates.client.Example;
import com.example.pathtemplates.client.FilesClient.PutFilesIdAddSharedLinkByFileIdQuery;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void aFragmentOfAPathIsNotSentAndTheQueryIs() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.files().putFilesIdAddSharedLink("1", PutFilesIdAddSharedLinkByFileIdQuery.of("x"));

      assertThat(server.requests().get(0).path()).isEqualTo("/files/1");
      assertThat(server.requests().get(0).query()).isEqualTo("fields=x");
    }
  }

  static void aVariableInTwoPlacesIsOneArgument() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.mirror().of().get("a b");

      assertThat(server.requests().get(0).path()).isEqualTo("/mirror/a%20b/of/a%20b");
    }
  }
}
