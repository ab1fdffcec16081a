package com.example.writeonly;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.writeonly.client.Example;
import com.example.writeonly.client.model.User;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void needsNoPasswordInAResponse() {
    User user =
        User.CODEC.decode(
            "{\"id\":1,\"name\":\"n\",\"address\":{\"c\":\"x\"}}", Strictness.STRICT);

    assertThat(user.password()).isNull();
  }

}
