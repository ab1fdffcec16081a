package io.github.openrouterjava.it.transport;

import io.github.openrouterjava.runtime.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Two calls through a proxy, in a JVM that is started as the documentation says. */
final class ProxyCalls {
  private ProxyCalls() {}

  /** Makes the calls; the proxy and its credentials come from the environment. */
  public static void main(String[] arguments) {
    try (ApiClient client =
        WireClient.of(arguments[1], TestTransport.valueOf(arguments[0]))
            .tls(TestCertificates.trusting())
            .fromEnvironment()
            .build()) {
      System.out.println(client.send(WireClient.GET.call()));
      System.out.println(client.send(WireClient.CREATE.call().body(WireClient.BODY)));
    }
  }

  /** What it prints. */
  static String inOwnJvm(TestTransport transport, URI origin, String proxy)
      throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", proxy, "https_proxy", "", "NO_PROXY", "", "no_proxy", "");
    try (OwnJvm jvm =
        OwnJvm.start(
            environment,
            List.of("-Djdk.http.auth.tunneling.disabledSchemes="),
            ProxyCalls.class,
            transport.name(),
            origin.toString())) {
      return jvm.output();
    }
  }
}
