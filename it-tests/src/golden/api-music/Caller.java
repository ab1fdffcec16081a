package com.example.apimusic;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.apimusic.client.Example;
import com.example.apimusic.client.model.EpisodeObject;
import com.example.apimusic.client.model.TrackObject;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.List;

final class Caller {

  private Caller() {}

  static void followsLinksWithABearerToken() {
    try (FakeServer server =
            FakeServer.start(
                request ->
                    Reply.ok(
                        request.query().isEmpty()
                            ? "{\"href\":\"h\",\"limit\":1,\"next\":\"http://"
                                + request.header("Host").orElseThrow()
                                + "/playlists/p/tracks?offset=1\",\"items\":[{\"track\":{\"type\":\"track\"}}]}"
                            : "{\"href\":\"h\",\"limit\":1,\"next\":null,\"items\":[{\"track\":{\"type\":\"episode\"}}]}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).apiKey("t").build()) {
      List<Object> tracks = new ArrayList<>();
      client.playlists().tracks().listAll("p").forEach(item -> tracks.add(item.track()));

      assertThat(tracks.get(0)).isInstanceOf(TrackObject.class);
      assertThat(tracks.get(1)).isInstanceOf(EpisodeObject.class);
      assertThat(server.requests().stream().map(RecordedRequest::query)).containsExactly("", "offset=1");
      assertThat(server.requests().get(1).header("Authorization")).contains("Bearer t");
    }
  }
}
