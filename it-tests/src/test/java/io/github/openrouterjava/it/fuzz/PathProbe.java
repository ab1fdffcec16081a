package io.github.openrouterjava.it.fuzz;

import io.github.openrouterjava.runtime.ClientBuilder;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Shows where a raw call would go, without sending it. */
final class PathProbe {
  private final Recorder recorder = new Recorder();
  private final ApiClient client = new Builder().transport(recorder).apiKey("k-5ec2e7").build();

  /** The target of a raw call to a path, or null if the path is refused. */
  @Nullable URI target(String path) {
    recorder.target = null;
    try {
      client.raw().get(path);
    } catch (IllegalArgumentException e) {
      if (recorder.target != null) {
        throw new AssertionError("Sent to " + recorder.target + " before it was refused", e);
      }
    }
    return recorder.target;
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder() {
      super("NONE", "https://api.example/api/v1", "probe");
    }

    @Override
    protected Builder self() {
      return this;
    }

    ApiClient build() {
      return ApiClient.of(settings());
    }
  }

  private static final class Recorder implements Transport {
    @Nullable URI target;

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
      target = request.uri();
      Headers headers = Headers.builder().set("Content-Type", "application/json").build();
      return CompletableFuture.completedFuture(
          new TransportResponse(200, headers, Recorder::answer));
    }

    private static void answer(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private boolean over;

            @Override
            public void request(long n) {
              if (!over) {
                over = true;
                subscriber.onNext(List.of(ByteBuffer.wrap(new byte[] {'{', '}'})));
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              over = true;
            }
          });
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
