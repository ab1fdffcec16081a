package com.example.idempotencykeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.idempotencykeys.client.Example;
import com.example.idempotencykeys.client.PaymentsClient;
import com.example.idempotencykeys.client.model.Payment;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.time.Duration;
import java.util.List;

final class Caller {
  private static final Payment PAYMENT = Payment.of(5);
  private static final Reply LOST = Reply.raw("");
  private static final Reply DONE = Reply.ok("{\"amount\":5}");

  private Caller() {}

  static void aPostWithAKeyIsRepeatedWithTheSameKey() {
    try (FakeServer server = FakeServer.replying(LOST, Reply.of(502), DONE, LOST, DONE);
        Example client = client(server)) {
      assertThat(client.payments().create(PAYMENT)).isEqualTo(PAYMENT);
      assertThat(client.payments().create(PAYMENT)).isEqualTo(PAYMENT);

      List<String> keys = keys(server, "Idempotency-Key");
      assertThat(keys).hasSize(5).doesNotContain("none");
      assertThat(keys.subList(0, 3)).containsOnly(keys.get(0));
      assertThat(keys.subList(3, 5)).containsOnly(keys.get(3)).doesNotContain(keys.get(0));
    }
  }

  static void aHintNamesAnotherField() {
    try (FakeServer server = FakeServer.replying(LOST, DONE);
        Example client = client(server)) {
      client.refunds().create(PAYMENT);

      List<String> keys = keys(server, "X-Request-Key");
      assertThat(keys).hasSize(2).doesNotContain("none").containsOnly(keys.get(0));
    }
  }

  static void callersMayGiveTheirOwnKey() {
    try (FakeServer server = FakeServer.replying(DONE);
        Example client = client(server)) {
      client
          .payments()
          .create(
              PAYMENT,
              PaymentsClient.CreateQuery.builder().idempotencyKey("mine").xShop("s").build());
      client.with(RequestOptions.none().header("Idempotency-Key", "yours")).payments().create(PAYMENT);

      assertThat(keys(server, "Idempotency-Key")).containsExactly("mine", "yours");
    }
  }

  static void aPostWithoutAKeyIsSentOnce() {
    try (FakeServer server = FakeServer.replying(LOST, DONE);
        Example client = client(server)) {
      assertThatThrownBy(() -> client.notes().create(PAYMENT))
          .isInstanceOf(ConnectionException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  private static List<String> keys(FakeServer server, String field) {
    return server.requests().stream().map(each -> key(each, field)).toList();
  }

  private static String key(RecordedRequest request, String field) {
    return request.header(field).orElse("none");
  }

  private static Example client(FakeServer server) {
    return Example.builder()
        .baseUrl(server.uri().toString())
        .retry(RetryPolicy.defaults().withDelays(Duration.ZERO, Duration.ZERO))
        .build();
  }
}
