package com.example.varianttakestheplainname;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.varianttakestheplainname.client.Example;
import com.example.varianttakestheplainname.client.model.BetaCreateResponseRequestBody;
import com.example.varianttakestheplainname.client.model.CreateResponseRequestBody;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void thePlainNameCallsThePathWithoutAQuery() {
    try (FakeServer server = FakeServer.replying(Reply.of(204), Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.responses().create(CreateResponseRequestBody.builder().a("x").build());
      client
          .responses()
          .betaCreateResponse(BetaCreateResponseRequestBody.builder().a("x").build());

      assertThat(server.requests().get(0).query()).isNullOrEmpty();
      assertThat(server.requests().get(1).query()).isEqualTo("beta=true");
    }
  }
}
