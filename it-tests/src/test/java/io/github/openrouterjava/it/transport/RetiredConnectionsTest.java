package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** nginx closes connections after so many requests, and whenever it is reloaded. */
@Tag("transport")
@Timeout(300)
class RetiredConnectionsTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
  private static final int STREAMS = 50;

  private final TestTransport transport = TestTransport.current();
  @TempDir Path folder;

  private WireClient client(Nginx nginx) {
    return WireClient.of(nginx.url(), transport)
        .tls(TestCertificates.trusting())
        .retry(RetryPolicy.none());
  }

  @Test
  void noCallIsLostWithTheConnectionsThatNginxRetires() throws Exception {
    try (Nginx nginx = Nginx.start(folder, 50, NOWHERE);
        ApiClient client = client(nginx).build()) {
      ManyCalls calls = ManyCalls.run(client, WireClient::quick, 2000, 20);
      assertThat(calls.failures()).isEmpty();
      assertThat(nginx.log().lines())
          .hasSize(2000)
          .allMatch(line -> line.endsWith(" HTTP/1.1 200"));
      assertThat(nginx.requestsByConnection()).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  /**
   * Twenty of the requests on each connection may be lost, and each of them again; some the JDK's
   * client leaves waiting for ever.
   */
  @Test
  void noCallThatMayBeRepeatedIsLostOverHttp2() throws Exception {
    RetryPolicy persistent = RetryPolicy.defaults().withMaxRetries(10);
    try (Nginx nginx = Nginx.start(folder, 200, NOWHERE);
        ApiClient client =
            client(nginx)
                .httpVersion(HttpVersion.HTTP_2)
                .retry(persistent)
                .timeout(Duration.ofSeconds(5))
                .build()) {
      ManyCalls calls = ManyCalls.run(client, WireClient.READ::call, 2000, 20);
      assertThat(calls.failures()).isEmpty();
      assertThat(nginx.log().lines()).allMatch(line -> line.endsWith(" HTTP/2.0 200"));
      assertThat(nginx.requestsByConnection()).hasSizeGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void okHttpLostTheCallsThatNginxRefusedWhenItRetiredAnHttp2Connection() throws Exception {
    assumeTrue(
        transport == TestTransport.OKHTTP, "the JDK's client does not tell them from others");
    try (Nginx nginx = Nginx.start(folder, 50, NOWHERE);
        ApiClient client = client(nginx).httpVersion(HttpVersion.HTTP_2).build()) {
      ManyCalls calls = ManyCalls.run(client, WireClient::quick, 1000, 20);
      assertThat(calls.failures()).noneMatch(failure -> failure.contains("refused"));
      assertThat(nginx.log().lines()).hasSizeLessThanOrEqualTo(1000);
    }
  }

  @Test
  void theVersionOfHttpIsTheOneThatIsSet() throws Exception {
    try (Nginx nginx = Nginx.start(folder, 50, NOWHERE)) {
      for (HttpVersion version : HttpVersion.values()) {
        try (ApiClient client = client(nginx).httpVersion(version).build()) {
          client.send(WireClient.quick());
        }
      }
      assertThat(nginx.log()).contains(" HTTP/1.1 200", " HTTP/2.0 200");
    }
  }

  @Test
  void noStreamBreaksWhenNginxIsReloaded() throws Exception {
    assertThat(ReloadedStreams.broken(folder, STREAMS, nginx -> client(nginx).build())).isEmpty();
  }
}
