package io.github.openrouterjava.it.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djdk.http.auth.tunneling.disabledSchemes=",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            ProxyCalls.class.getName(),
            transport.name(),
            origin.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("HTTPS_PROXY", proxy, "NO_PROXY", "", "no_proxy", ""));
    builder.environment().remove("https_proxy");
    Process process = builder.start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
      assertThat(process.exitValue()).as(printed).isZero();
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }
}
