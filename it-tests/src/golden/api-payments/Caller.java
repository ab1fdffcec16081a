package com.example.apipayments;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.apipayments.client.ChargesClient;
import com.example.apipayments.client.Example;
import com.example.apipayments.client.model.Charge;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private static final String CHARGE =
      "{\"id\":\"c\",\"object\":\"charge\",\"amount\":5,\"metadata\":{}}";

  private Caller() {}

  static void authenticatesByUserAndPasswordAndSendsForms() {
    try (FakeServer server = FakeServer.replying(Reply.ok(CHARGE));
        Example client =
            Example.builder().baseUrl(server.uri().toString()).apiKey("sk_test:").build()) {
      Charge charge =
          client
              .charges()
              .create(ChargesClient.CreateForm.builder().amount(5L).currency("eur").capture(true).build());

      assertThat(charge.amount()).isEqualTo(5);
      RecordedRequest request = server.requests().get(0);
      assertThat(request.header("Authorization")).contains("Basic c2tfdGVzdDo=");
      assertThat(request.bodyText()).isEqualTo("amount=5&currency=eur&capture=true");
    }
  }
}
