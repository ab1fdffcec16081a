package io.github.openrouterjava.it.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile document ends soon, in little memory, and harms nobody. */
class HostileDocumentsTest {

  private static final String SECRET = "nobody-may-see-this";
  private static final double MAX_SECONDS = 10;

  @TempDir Path temp;
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void endInHarmlessCodeOrInOneClearError() throws Exception {
    List<HostileDocument> documents = documents();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    canary.start();
    try {
      Path file = prepare(documents, "http://localhost:" + canary.getAddress().getPort());
      SortedMap<String, String> before = everythingElse();
      String said = runInSmallJvm();

      check(documents, said);
      assertThat(everythingElse()).as("other files").isEqualTo(before);
      assertThat(file).content().contains(SECRET);
      assertThat(calls).as("calls of the server").hasValue(0);
      assertThat(said).doesNotContain(SECRET);
      assertThat(output()).allSatisfy(f -> assertThat(Files.readString(f)).doesNotContain(SECRET));
    } finally {
      canary.stop(0);
    }
  }

  private static List<HostileDocument> documents() {
    List<HostileDocument> all = new ArrayList<>(HostileTexts.all());
    all.addAll(HostileReferences.all());
    all.addAll(HostileSizes.all());
    all.addAll(HostileKinds.all());
    assertThat(all).hasSizeGreaterThan(60);
    return all;
  }

  private Path prepare(List<HostileDocument> documents, String url) throws IOException {
    Path canary = temp.resolve("canary.yaml");
    Files.writeString(
        canary,
        "components: {schemas: {Secret: {type: object, properties: {"
            + SECRET
            + ": {type: string}}}}}\n");
    Path directory = Files.createDirectories(temp.resolve("documents"));
    int number = 0;
    for (HostileDocument document : documents) {
      Files.write(
          directory.resolve("%03d-%s.yaml".formatted(number++, document.name())),
          document.bytes(canary.toString(), url));
    }
    return canary;
  }

  private String runInSmallJvm() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    if (Runtime.version().feature() < 24) {
      command.add("-Djava.security.manager=allow");
    }
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(HostileRun.class.getName());
    command.add(temp.toString());
    Path log = Files.createTempFile("hostile", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      boolean ended = process.waitFor(15, TimeUnit.MINUTES);
      String said = Files.readString(log, UTF_8);
      assertThat(ended).as(said).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    } finally {
      process.destroyForcibly();
      Files.delete(log);
    }
  }

  private static void check(List<HostileDocument> documents, String said) {
    Map<String, String[]> ends = new LinkedHashMap<>();
    said.lines().map(line -> line.split("\t", -1)).forEach(parts -> ends.put(parts[0], parts));
    if (Runtime.version().feature() < 24) {
      assertThat(said).contains("sandbox: on");
    }
    int number = 0;
    List<String> wrong = new ArrayList<>();
    for (HostileDocument document : documents) {
      String[] end = ends.get("%03d-%s".formatted(number++, document.name()));
      assertThat(end).as(document.name()).hasSize(4);
      boolean asExpected =
          document.end().isEmpty()
              ? !List.of("fails", "hangs", "escaped").contains(end[1])
              : document.end().equals(end[1]);
      if (!asExpected || Double.parseDouble(end[2]) > MAX_SECONDS) {
        wrong.add(String.join(" | ", end) + " | expected: " + document.end());
      }
    }
    assertThat(wrong).as(tail(said)).isEmpty();
    assertThat(tail(said)).contains("compiled\ttrue\t").containsPattern("loaded\t\\d+\tnull\ndone");
  }

  private static String tail(String said) {
    return said.substring(Math.max(0, said.indexOf("compiled\t")));
  }

  private SortedMap<String, String> everythingElse() throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.toList()) {
        String path = temp.relativize(file).toString();
        if (!path.matches("(output|classes|warm-up|harmless).*")) {
          all.put(path, path.isEmpty() ? "" : Files.getLastModifiedTime(file).toString());
        }
      }
    }
    return all;
  }

  private List<Path> output() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("output"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
