package io.github.openrouterjava.it.surface;

import io.github.openrouterjava.runtime.client.ApiClient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How large the runtime is: its users add it to whatever they ship. */
class RuntimeSizeTest {

  private static final long MOST_BYTES = 250_000;

  @Test
  void theJarIsSmall() throws IOException, URISyntaxException {
    Path jar = Path.of(ApiClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(jar)) {
      System.out.println("SKIPPED: the runtime was not packaged; run the phase verify.");
    }
    assumeTrue(Files.isRegularFile(jar), "the runtime was not packaged");
    System.out.printf("Size of the runtime: jar of %,d bytes%n", Files.size(jar));
    assertThat(Files.size(jar)).isLessThanOrEqualTo(MOST_BYTES);
  }
}
