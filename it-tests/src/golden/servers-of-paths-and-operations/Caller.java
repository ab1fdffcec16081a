package com.example.serversofpathsandoperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.serversofpathsandoperations.client.Example;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

final class Caller {

  private Caller() {}

  /** Notes where requests go, and fails them. */
  private static final class Notes implements Transport {
    final List<String> targets = new ArrayList<>();

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
      targets.add(request.uri().toString());
      return CompletableFuture.failedFuture(new IllegalStateException("noted"));
    }

    @Override
    public void close() {}
  }

  static void goesWhereThePathOrTheOperationIsServed() {
    Notes notes = new Notes();
    try (Example client = Example.builder().transport(notes).region("us").build()) {
      assertThatThrownBy(() -> client.a().get());
      assertThatThrownBy(() -> client.up().get());
      assertThatThrownBy(() -> client.op().get());
    }
    assertThat(notes.targets)
        .containsExactly(
            "https://us.example.test:8443/v2/a",
            "https://upload.example.test/v9/up",
            "https://op.example.test/op");
  }

  static void goesWhereTheCallerSays() {
    Notes notes = new Notes();
    try (Example client = Example.builder().transport(notes).baseUrl("https://mine.test/x").build()) {
      assertThatThrownBy(() -> client.up().get());
      assertThatThrownBy(() -> client.up().with(RequestOptions.none().baseUrl("https://call.test")).get());
    }
    assertThat(notes.targets).containsExactly("https://mine.test/x/up", "https://call.test/up");
  }

}
