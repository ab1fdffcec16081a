package com.example.nocontentbesidecontent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.nocontentbesidecontent.client.*;
import com.example.nocontentbesidecontent.client.Example;
import com.example.nocontentbesidecontent.client.model.*;
import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import org.jspecify.annotations.Nullable;

final class Caller {

  private Caller() {}

  static void givesNullForNoContent() {
    try (FakeServer server = FakeServer.replying(Reply.of(204), Reply.of(204), Reply.of(204), Reply.ok("{\"id\":\"a\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.jobs().get("a")).isNull();
      assertThat(client.jobs().getAsync("a").join()).isNull();
      ApiResponse<@Nullable Job> response =
          client.execute(JobsClient.GET_BY_ID.call().path("id", "a"));
      assertThat(response.status()).isEqualTo(204);
      assertThat(response.body()).isNull();
      assertThat(client.jobs().get("a").id()).isEqualTo("a");
    }
  }

  static void givesStatusAndFieldsOfCreatedAndAccepted() {
    try (FakeServer server = FakeServer.replying(Reply.of(201).header("Location", "/u/1"), Reply.of(202));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      ApiResponse<@Nullable T> created =
          client.execute(UClient.REPLACE.call());
      assertThat(created.status()).isEqualTo(201);
      assertThat(created.headers().first("Location")).contains("/u/1");
      assertThat(client.u().replace(null)).isNull();
    }
  }

  static void givesNullForListsBytesAndText() {
    try (FakeServer server = FakeServer.replying(Reply.of(204), Reply.of(204), Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.l().list()).isNull();
      assertThat(client.b().get()).isNull();
      assertThat(client.t().get()).isNull();
    }
  }

  static void givesNullForWhatIsNotModified() {
    try (FakeServer server = FakeServer.replying(Reply.of(304).header("ETag", "e"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      ApiResponse<@Nullable T> same = client.execute(GClient.GET.call());
      assertThat(same.status()).isEqualTo(304);
      assertThat(same.headers().first("ETag")).contains("e");
      assertThat(same.body()).isNull();
    }
  }

  static void endsWithARedirectionThatIsAllTheDocumentNames() {
    try (FakeServer server = FakeServer.replying(Reply.of(302).header("Location", "/elsewhere"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      ApiResponse<Void> found =
          client.execute(_302Client.GET.call());
      assertThat(found.status()).isEqualTo(302);
      assertThat(found.headers().first("Location")).contains("/elsewhere");
      assertThat(server.requests()).hasSize(1);
    }
  }

}
