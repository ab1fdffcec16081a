package com.example.severalbodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.severalbodies.client.Example;
import com.example.severalbodies.client.FormClient.CreateForm;
import com.example.severalbodies.client.model.*;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void hasAMethodForEachKindOfPatch() {
    try (FakeServer server = FakeServer.replying(Reply.of(204), Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.merge_().update(ItemJson.builder().name("n").build());
      client.merge_().updateJsonPatch(
          List.of(MergeRequestBodyJsonPatchItem.builder().op("remove").path("/note").build()));

      assertThat(server.requests().get(0).header("Content-Type")).contains("application/merge-patch+json");
      assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"name\":\"n\"}");
      assertThat(server.requests().get(1).header("Content-Type")).contains("application/json-patch+json");
      assertThat(server.requests().get(1).bodyText()).isEqualTo("[{\"op\":\"remove\",\"path\":\"/note\"}]");
    }
  }

  static void writesFieldsInTheirStyles() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.form().create(
          CreateForm.builder()
              .payload(ItemJson.builder().name("n").build())
              .tags(List.of("a", "b"))
              .list(List.of("x", "y"))
              .plain(List.of("p", "q"))
              .deep(ItemForm.Deep.builder().a("v").b(List.of(1L, 2L)).build())
              .build());

      assertThat(server.requests().get(0).bodyText())
          .isEqualTo(
              "payload=%7B%22name%22%3A%22n%22%7D&tags=a,b&list=x%7Cy&deep%5Ba%5D=v"
                  + "&deep%5Bb%5D=1&deep%5Bb%5D=2&plain=p&plain=q");
    }
  }

}
