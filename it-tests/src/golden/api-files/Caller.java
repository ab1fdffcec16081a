package com.example.apifiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.apifiles.client.Example;
import com.example.apifiles.client.FilesClient;
import com.example.apifiles.client.model.CreateFileRequestBodyForm;
import com.example.apifiles.client.model.File;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.http.FilePart;

final class Caller {

  private Caller() {}

  static void uploadsWithJsonBesideTheFileAndTheKeyInACookie() {
    try (FakeServer server = FakeServer.replying(Reply.of(201).json("{\"type\":\"file\",\"id\":\"b\",\"size\":3}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      assertThat(
              client
                  .files()
                  .create(
                      FilesClient.CreateForm.of(
                          CreateFileRequestBodyForm.Attributes.of("n"),
                          FilePart.of(new byte[] {1, 2, 3}, "n.bin"))))
          .isInstanceOfSatisfying(File.class, file -> assertThat(file.size()).isEqualTo(3));
      RecordedRequest request = server.requests().get(0);
      assertThat(request.header("Cookie")).contains("SID=k");
      assertThat(request.bodyText()).contains("Content-Type: application/json\r\n\r\n{\"name\":\"n\"}");
    }
  }
}
