package com.example.mediatypechoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.mediatypechoice.client.Example;
import com.example.mediatypechoice.client.FilesClient;
import com.example.mediatypechoice.client.model.Note;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import org.assertj.core.api.Assertions;

final class Caller {

  private static final String V2 = "application/vnd.example.v2+json";

  private Caller() {}

  static void aCallChoosesItsMediaTypes() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).header("Content-Type", V2).send("{\"text\":\"b\"}"), Reply.of(200).json("{\"text\":\"c\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      Note note = Note.of("a");
      RequestOptions v2 = RequestOptions.none().contentType(V2).accept(V2);

      assertThat(client.with(v2).notes().create(note)).isEqualTo(Note.of("b"));
      assertThat(client.notes().create(note)).isEqualTo(Note.of("c"));
      assertThat(server.requests().get(0).header("Content-Type")).contains(V2);
      assertThat(server.requests().get(0).header("Accept")).contains(V2);
      assertThat(server.requests().get(1).header("Content-Type")).contains("application/json");
      assertThat(server.requests().get(1).header("Accept")).contains("application/json");
    }
  }

  /** Its media type names the boundary of the parts: another would make the body unreadable. */
  static void aMultipartBodyKeepsItsMediaType() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      FilesClient.CreateForm form = FilesClient.CreateForm.builder().name("a").build();
      Assertions.assertThatThrownBy(() -> client.with(RequestOptions.none().contentType("multipart/mixed")).files().create(form))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("boundary");
      assertThat(server.requests()).isEmpty();
    }
  }
}
