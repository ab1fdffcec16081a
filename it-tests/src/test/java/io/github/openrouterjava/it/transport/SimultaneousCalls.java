package io.github.openrouterjava.it.transport;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.http.HttpVersion;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Calls at the same time over the JDK's client, in a JVM that lives until it is told to end. */
final class SimultaneousCalls {
  private SimultaneousCalls() {}

  /** Makes so many calls of that version to that server, and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    try (ApiClient client =
        WireClient.of(arguments[0], TestTransport.JDK)
            .tls(TestCertificates.trusting())
            .httpVersion(HttpVersion.valueOf(arguments[1]))
            .build()) {
      CompletableFuture<?>[] calls =
          IntStream.range(0, Integer.parseInt(arguments[2]))
              .mapToObj(i -> client.sendAsync(WireClient.GET.call()))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(calls).join();
      while (System.in.read() >= 0) {
        // the test is not over
      }
    }
  }
}
