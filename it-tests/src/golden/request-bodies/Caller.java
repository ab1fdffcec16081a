package com.example.requestbodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.requestbodies.client.Example;
import com.example.requestbodies.client.ImagesClient;
import com.example.requestbodies.client.LoginClient;
import com.example.requestbodies.client.model.EditImageRequestBodyForm;
import com.example.requestbodies.client.model.Thing;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.FilePart;
import java.util.List;
import java.util.function.Consumer;

final class Caller {

  private Caller() {}

  static void sendsFormsOfFilesListsAndJson() {
    RecordedRequest request =
        sent(
            client ->
                client
                    .images()
                    .edit(
                        ImagesClient.EditForm.builder()
                            .image(List.of(FilePart.of(new byte[] {1}, "a.png"), FilePart.of(new byte[] {2}, "b.png")))
                            .prompt("p")
                            .count(2L)
                            .options(EditImageRequestBodyForm.Options.builder().quality(0.5).build())
                            .build()));

    assertThat(request.header("Content-Type").orElseThrow()).startsWith("multipart/form-data; boundary=");
    assertThat(request.bodyText())
        .contains("name=\"image\"; filename=\"a.png\"", "name=\"image\"; filename=\"b.png\"")
        .contains("name=\"prompt\"", "\r\n\r\np\r\n", "\r\n\r\n2\r\n")
        .contains("Content-Type: application/json\r\n\r\n{\"quality\":0.5}")
        .doesNotContain("masks");
  }

  static void sendsUrlEncodedForms() {
    RecordedRequest request =
        sent(
            client ->
                client
                    .login()
                    .create(
                        LoginClient.CreateForm.builder()
                            .user("a b")
                            .remember(true)
                            .scopes(List.of("x", "y"))
                            .build()));

    assertThat(request.header("Content-Type")).contains("application/x-www-form-urlencoded");
    assertThat(request.bodyText()).isEqualTo("user=a%20b&remember=true&scopes=x&scopes=y");
  }

  static void sendsBytesAndTextAsTheyAre() {
    assertThat(sent(client -> client.blobs().replace(RequestBody.of(new byte[] {1, 2}, "application/octet-stream"))).body())
        .containsExactly(1, 2);
    RecordedRequest note = sent(client -> client.notes().create("hi"));
    assertThat(note.bodyText()).isEqualTo("hi");
    assertThat(note.header("Content-Type").orElseThrow()).startsWith("text/plain");
  }

  static void sendsNothingWhereNothingIsNeeded() {
    assertThat(sent(client -> client.pings().create()).bodyLength()).isZero();
    assertThat(sent(client -> client.containers().create(null)).bodyLength()).isZero();
  }

  static void sendsTheMediaTypeOfTheDocument() {
    RecordedRequest request = sent(client -> client.vendor().create(Thing.builder().name("n").build()));

    assertThat(request.header("Content-Type")).contains("application/vnd.example+json");
  }

  static void aMissingBodyIsNamed() {
    assertThatThrownBy(() -> sent(client -> client.vendor().create(null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("body must not be null");
  }

  static void aFormIsTheStartOfAnother() {
    LoginClient.CreateForm form = LoginClient.CreateForm.builder().user("a").addScope("x").build();

    assertThat(form.toBuilder().addScope("y").build().scopes()).containsExactly("x", "y");
    assertThat(form.toBuilder().build()).isEqualTo(form);
  }

  private static RecordedRequest sent(Consumer<Example> call) {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      call.accept(client);
      return server.requests().get(0);
    }
  }
}
