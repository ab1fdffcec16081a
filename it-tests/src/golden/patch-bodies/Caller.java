package com.example.patchbodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.patchbodies.client.Example;
import com.example.patchbodies.client.model.KeyUpdate;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void sendsNothingUnasked() {
    assertThat(sent(KeyUpdate.builder().name("n").build())).isEqualTo("{\"name\":\"n\"}");
  }

  static void sendsNullWhereItIsAskedFor() {
    KeyUpdate update = KeyUpdate.builder().limitNull().modelsNull().enabled(true).build();

    assertThat(sent(update)).isEqualTo("{\"limit\":null,\"models\":null,\"enabled\":true}");
    assertThat(update.limit().isNull()).isTrue();
    assertThat(update.reset().isAbsent()).isTrue();
  }

  static void leavesOutWhatIsSetToNoValue() {
    Double limit = null;
    KeyUpdate update = KeyUpdate.builder().limit(limit).stop((String) null).name(null).build();

    assertThat(sent(update)).isEqualTo("{}");
    assertThat(update.limit().isAbsent()).isTrue();
  }

  static void unsetsWhatWasSetOrNull() {
    KeyUpdate update =
        KeyUpdate.builder().name("n").limit(5).resetNull().enabled(false).models("a", "b").build();

    assertThat(sent(update))
        .isEqualTo(
            "{\"name\":\"n\",\"limit\":5.0,\"models\":[\"a\",\"b\"],\"reset\":null,\"enabled\":false}");
    assertThat(
            sent(update.toBuilder().limit(null).clearReset().clearModels().clearEnabled().build()))
        .isEqualTo("{\"name\":\"n\"}");
  }

  static void setsAfterNull() {
    KeyUpdate update =
        KeyUpdate.builder().modelsNull().models(List.of()).resetNull().reset("daily").build();

    assertThat(sent(update)).isEqualTo("{\"models\":[],\"reset\":\"daily\"}");
  }

  private static String sent(KeyUpdate update) {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.keys().update("k", update);
      return server.requests().get(0).bodyText();
    }
  }
}
