package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of {@code it-tests/proofs/keepalive/README.md}. */
@Tag("proof")
@Timeout(3600)
class KeepAliveProofTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
  private static final int AT_A_TIME = 20;
  private static final int RETIRED_AFTER = 1000;
  private static final int CALLS = 3000;

  /** So many that over HTTP/1.1 the first twenty connections are retired, and successors too. */
  private static final int MANY_CALLS = AT_A_TIME * RETIRED_AFTER * 7 / 4;

  private static final int STREAMS = 50;

  private final TestTransport transport = TestTransport.current();
  @TempDir Path folder;

  private ApiClient client(Nginx nginx, HttpVersion version) {
    return WireClient.of(nginx.url(), transport)
        .httpVersion(version)
        .tls(TestCertificates.trusting())
        .retry(RetryPolicy.none())
        .build();
  }

  @Test
  void overHttp11() throws Exception {
    Outcome outcome = measure(HttpVersion.HTTP_1_1, CALLS);
    List<String> broken = brokenByReload(HttpVersion.HTTP_1_1);
    record("1.1", outcome, broken.size() + " of " + STREAMS);
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.open()).hasSizeLessThanOrEqualTo(AT_A_TIME);
    assertThat(broken).isEmpty();
  }

  @Test
  void overHttp11UntilConnectionsAreRetired() throws Exception {
    Outcome outcome = measure(HttpVersion.HTTP_1_1, MANY_CALLS);
    record("1.1", outcome, "");
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.open()).as("no other end than nginx's").hasSizeLessThanOrEqualTo(AT_A_TIME);
    assertThat(outcome.retired()).isGreaterThanOrEqualTo(AT_A_TIME / 2);
  }

  @Test
  void overHttp2() throws Exception {
    Outcome outcome = measure(HttpVersion.HTTP_2, CALLS);
    List<String> broken = brokenByReload(HttpVersion.HTTP_2);
    record("2", outcome, broken.size() + " of " + STREAMS);
    assertThat(outcome.retired()).isPositive();
    if (transport == TestTransport.OKHTTP) {
      assertThat(outcome.failures()).isEmpty();
      assertThat(broken).isEmpty();
    }
  }

  /** How calls ended, and how many requests nginx counted on each connection. */
  private record Outcome(int calls, List<String> failures, Collection<Integer> requests) {
    long retired() {
      return requests.stream().filter(count -> count == RETIRED_AFTER).count();
    }

    /** The requests on each connection that nginx did not retire. */
    List<Integer> open() {
      return requests.stream().filter(count -> count != RETIRED_AFTER).toList();
    }
  }

  private Outcome measure(HttpVersion version, int calls) throws Exception {
    Path own = Files.createDirectory(folder.resolve("run-" + calls));
    try (Nginx nginx = Nginx.start(own, RETIRED_AFTER, NOWHERE);
        ApiClient client = client(nginx, version)) {
      List<String> failures = ManyCalls.run(client, WireClient::quick, calls, AT_A_TIME).failures();
      return new Outcome(calls, failures, nginx.requestsByConnection().values());
    }
  }

  private List<String> brokenByReload(HttpVersion version) throws Exception {
    Path own = Files.createDirectory(folder.resolve("reload"));
    return ReloadedStreams.broken(own, STREAMS, nginx -> client(nginx, version));
  }

  private void record(String version, Outcome outcome, String broken) throws IOException {
    ProofRows.add(
        "keepalive",
        transport,
        version,
        outcome.calls(),
        outcome.failures().size(),
        outcome.requests().size(),
        Collections.min(outcome.requests()) + " to " + Collections.max(outcome.requests()),
        broken);
  }
}
