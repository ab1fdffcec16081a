package com.example.errorevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.errorevents.client.Example;
import com.example.errorevents.client.model.Halt;
import com.example.errorevents.client.model.Tick;
import com.example.errorevents.client.model.Tock;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.RateLimitException;
import io.github.openrouterjava.runtime.error.ServerErrorException;
import java.util.ArrayList;
import java.util.List;

final class Caller {

  private Caller() {}

  static void anEventTaggedErrorIsAFailure() {
    Reply reply =
        Reply.events(
            "data: {\"type\":\"price\",\"price\":1.5}\n\n",
            "data: {\"type\":\"halt\",\"symbol\":\"X\",\"error\":{\"message\":\"m\"}}\n\n",
            "data: {\"type\":\"error\",\"message\":\"closed\",\"status\":503}\n\n");
    try (FakeServer server = FakeServer.replying(reply);
        Example client = Example.builder().baseUrl(server.uri().toString()).build();
        EventStream<Tick> ticks = client.ticks().streamGet()) {
      List<Tick> seen = new ArrayList<>();
      ServerErrorException thrown =
          catchThrowableOfType(ServerErrorException.class, () -> ticks.forEach(seen::add));

      assertThat(seen).hasSize(2);
      assertThat(seen.get(1)).isInstanceOf(Halt.class);
      assertThat(thrown.status()).isEqualTo(503);
      assertThat(thrown).hasMessageContaining("closed");
    }
  }

  static void anEventThatIsNothingButAnErrorIsAFailure() {
    Reply reply =
        Reply.events(
            "data: {\"beat\":1}\n\n", "data: {\"error\":{\"message\":\"too fast\",\"code\":429}}\n\n");
    try (FakeServer server = FakeServer.replying(reply);
        Example client = Example.builder().baseUrl(server.uri().toString()).build();
        EventStream<Tock> tocks = client.tocks().streamGet()) {
      RateLimitException thrown =
          catchThrowableOfType(RateLimitException.class, () -> tocks.forEach(tock -> {}));

      assertThat(thrown).hasMessageContaining("too fast");
    }
  }
}
