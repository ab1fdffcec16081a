package com.example.apiworkspacechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.apiworkspacechat.client.Example;
import com.example.apiworkspacechat.client.model.Button;
import com.example.apiworkspacechat.client.model.Message;
import com.example.apiworkspacechat.client.model.Ok;
import com.example.apiworkspacechat.client.model.SectionBlock;
import com.example.apiworkspacechat.client.model.Text;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void sendsTheKeyAsAParameter() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"ok\":true,\"ts\":\"1.2\"}"));
        Example client =
            Example.builder().baseUrl(server.uri().toString()).apiKey("x&y").build()) {
      Message message =
          Message.builder()
              .channel("c")
              .addBlock(
                  SectionBlock.builder()
                      .text(Text.builder().type(Text.Type.MRKDWN).text("t").build())
                      .accessory(Button.builder().actionId("a").build())
                      .build())
              .build();

      assertThat(client.chatPostMessage().post(message)).isEqualTo(Ok.CODEC.decode("{\"ok\":true,\"ts\":\"1.2\"}"));
      RecordedRequest request = server.requests().get(0);
      assertThat(request.target()).isEqualTo("/chat.postMessage?token=x%26y");
      assertThat(request.header("Authorization")).isEmpty();
      assertThat(request.bodyText())
          .isEqualTo(
              "{\"channel\":\"c\",\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"t\"},\"accessory\":{\"type\":\"button\",\"action_id\":\"a\"}}]}");
    }
  }
}
