package com.example.numberformats;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.numberformats.client.Example;
import com.example.numberformats.client.model.Account;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.math.BigDecimal;
import java.math.BigInteger;

final class Caller {

  private static final BigInteger MAX = new BigInteger("18446744073709551615");

  private Caller() {}

  static void noDigitIsLostOnTheWire() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.accounts().replace(MAX, Account.builder().id(MAX).balance(new BigDecimal("0.10")).ids(MAX).build());

      assertThat(server.requests().get(0).path()).isEqualTo("/accounts/18446744073709551615");
      assertThat(server.requests().get(0).bodyText())
          .isEqualTo("{\"id\":18446744073709551615,\"balance\":0.10,\"ids\":[18446744073709551615]}");
    }
  }
}
