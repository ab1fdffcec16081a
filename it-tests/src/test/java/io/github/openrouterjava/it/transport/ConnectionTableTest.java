package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of connection settings in the runtime's README: complete, and each row proved. */
class ConnectionTableTest {
  private static final Path RUNTIME = Path.of("../openrouter-client-runtime");

  /** The folder whose tests run over each transport. */
  private static final Path OVER_BOTH =
      RUNTIME.resolve("src/test/java/io/github/openrouterjava/runtime");

  private static final Pattern NAME = Pattern.compile("`(\\w+Test)#(\\w+)`");
  private static final String HEAD = "| setting | JDK | OkHttp | test |";

  private static List<Row> rows = List.of();

  /** A setting, how it is made on either transport, and the tests that prove it. */
  private record Row(String setting, String jdk, String okHttp, String proof) {
    List<MatchResult> tests() {
      return NAME.matcher(proof).results().toList();
    }
  }

  @BeforeAll
  static void read() throws IOException {
    rows =
        Files.readAllLines(RUNTIME.resolve("README.md")).stream()
            .dropWhile(line -> !line.equals(HEAD))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|", -1))
            .map(cells -> Arrays.stream(cells).map(String::trim).toList())
            .map(cells -> new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
            .toList();
  }

  @Test
  void theSettingsThatPeopleLookForAreThere() {
    assertThat(rows)
        .extracting(Row::setting)
        .doesNotHaveDuplicates()
        .contains(
            "authentication",
            "HTTP version",
            "HTTP/1 connections",
            "HTTP/2 settings",
            "connect timeout, TLS handshake included",
            "attempt timeout",
            "idle timeout of streams and downloads",
            "total timeout of a call",
            "connection pool",
            "retry",
            "circuit breaker",
            "bulkhead, rate limiter",
            "response cache",
            "cookies",
            "compression of responses",
            "compression of requests",
            "proxy",
            "proxy with credentials",
            "TLS: own authorities",
            "TLS: client certificate",
            "size limits",
            "redirects",
            "`Forwarded` headers",
            "request checks",
            "lax and strict reading");
  }

  @Test
  void everyRowNamesItsProof() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.jdk()).isNotEmpty();
              assertThat(row.okHttp()).isNotEmpty();
              assertThat(row.tests()).as(row.setting()).isNotEmpty();
            });
  }

  @Test
  void everyTestInTheTableExists() throws IOException {
    for (Row row : rows) {
      for (MatchResult test : row.tests()) {
        Pattern method =
            Pattern.compile(
                "@(?:Test|ParameterizedTest)\\b(?:(?!\n  }\n).)*?void " + test.group(2) + "\\(",
                Pattern.DOTALL);
        assertThat(source(test.group(1)).map(ConnectionTableTest::read).orElse(""))
            .as(test.group())
            .containsPattern(method);
      }
    }
  }

  @Test
  void whatIsTheSameOnBothTransportsIsTestedOverBoth() throws IOException {
    for (Row row : rows) {
      if (row.okHttp().startsWith("the same")) {
        boolean overBoth = false;
        for (MatchResult test : row.tests()) {
          overBoth |= source(test.group(1)).filter(ConnectionTableTest::isOverBoth).isPresent();
        }
        assertThat(overBoth).as(row.setting()).isTrue();
      }
    }
  }

  private static boolean isOverBoth(Path source) {
    return OVER_BOTH.equals(source.getParent()) || read(source).contains("@Tag(\"transport\")");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> source(String name) throws IOException {
    List<Path> modules = new ArrayList<>(List.of(Path.of("."), RUNTIME));
    try (Stream<Path> extensions = Files.list(Path.of("../extensions"))) {
      extensions.forEach(modules::add);
    }
    for (Path module : modules) {
      Path tests = module.resolve("src/test/java");
      if (Files.isDirectory(tests)) {
        try (Stream<Path> files = Files.walk(tests)) {
          Optional<Path> found = files.filter(file -> file.endsWith(name + ".java")).findFirst();
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
