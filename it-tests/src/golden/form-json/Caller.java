package com.example.formjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.formjson.client.Example;
import com.example.formjson.client.HookClient.CreateForm;
import com.example.formjson.client.model.Msg;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void writesTheFieldAsJsonText() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      Msg payload = Msg.builder().text("a&b").addTo("x").build();
      client.hook().create(CreateForm.builder().payload(payload).note("n").build());

      assertThat(server.requests().get(0).bodyText())
          .isEqualTo("payload=%7B%22text%22%3A%22a%26b%22%2C%22to%22%3A%5B%22x%22%5D%7D&note=n");
    }
  }

}
