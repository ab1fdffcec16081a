package com.example.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.dialect.client.Example;
import com.example.dialect.client.model.Job;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.error.ServerErrorException;

final class Caller {

  private Caller() {}

  static void aFailedJobWasAnExceptionAfterThreeRequests() {
    String failed =
        "{\"id\":\"j\",\"status\":\"failed\",\"error\":{\"code\":502,\"message\":\"out of paper\"}}";
    try (FakeServer server = FakeServer.replying(Reply.ok(failed));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      Job job = client.jobs().get("j");

      assertThat(job.status()).isEqualTo(Job.Status.FAILED);
      assertThat(job.error().message()).isEqualTo("out of paper");
      assertThat(server.requests()).hasSize(1);
    }
  }

  static void aStatusIsAFailure() {
    String problem = "{\"title\":\"No paper\",\"detail\":\"Tray 2 is empty.\",\"status\":599}";
    try (FakeServer server = FakeServer.replying(Reply.of(599).json(problem));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      ServerErrorException thrown =
          catchThrowableOfType(ServerErrorException.class, () -> client.jobs().get("j"));

      assertThat(thrown.status()).isEqualTo(599);
      assertThat(thrown.details().title()).hasValue("No paper");
      assertThat(thrown).hasMessageContaining("Tray 2 is empty.");
    }
  }
}
