package io.github.openrouterjava.it.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Earlier the kit was this module, which drags the document and a YAML reader behind it. */
class KitDependenciesTest {
  private static final Path KIT = Path.of("..", "extensions", "testing");

  @Test
  void bringsNothingButTheRuntimeWhichBringsJackson() throws Exception {
    assertThat(dependencies(KIT.resolve("pom.xml")))
        .containsExactlyInAnyOrder("openrouter-client-runtime", "jspecify");
    assertThat(dependencies(Path.of("..", "openrouter-client-runtime", "pom.xml")))
        .containsExactlyInAnyOrder("jackson-databind", "jspecify");
  }

  @Test
  void isAllThatRespondsForTheApiInTheseTests() throws IOException {
    List<Path> others = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        boolean callsTheApi = text.contains("import io.github.openrouterjava.client.OpenRouter;");
        boolean hasItsOwnServer =
            text.contains("import com.sun.net." + "httpserver.")
                || text.contains("import java.net." + "ServerSocket;");
        if (callsTheApi && hasItsOwnServer) {
          others.add(source);
        }
      }
    }
    assertThat(others).isEmpty();
  }

  /** The dependencies that users of a module get. */
  private static List<String> dependencies(Path pom) throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getElementsByTagName("dependency");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      if (dependency.getElementsByTagName("scope").getLength() == 0) {
        names.add(dependency.getElementsByTagName("artifactId").item(0).getTextContent());
      }
    }
    return names;
  }
}
