package io.github.openrouterjava.codegen.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.fetch.FetchRules;
import io.github.openrouterjava.codegen.fetch.InputException;
import io.github.openrouterjava.codegen.fetch.Server;
import io.github.openrouterjava.codegen.update.UpdateResult.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpecUpdateTest {

  private static final String OLD =
      "openapi: 3.1.0\ninfo: {title: Shelf, version: '1'}\npaths: {}\n";
  private static final String NEW = OLD.replace("'1'", "'2'");
  private static final String NEWEST = OLD.replace("'1'", "'3'");
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path base;
  private Path document;
  private String served = NEW;
  private final SpecUpdate update = new SpecUpdate(SpecUpdateTest::compare, this::resolve);

  @BeforeEach
  void vendored() throws IOException {
    document = base.resolve("api.yaml");
    Files.writeString(document, OLD);
  }

  @Test
  void replacesTheDocumentAndAsksOnceTheNextTime() throws Exception {
    try (Server server = new Server(this::serve)) {
      UpdateResult result = update.execute(request(server.url("/api.yaml")));

      assertThat(result.outcome()).isEqualTo(Outcome.REPLACED);
      assertThat(result.summary()).startsWith("Replaced " + document + " (sha256 ");
      assertThat(result.details()).containsExactly("the version is another");
      assertThat(document).hasContent(NEW);
      assertThat(base.resolve("api.yaml.origin"))
          .content()
          .startsWith("source: " + server.url("/api.yaml") + "\nsha256: ")
          .endsWith("\netag: \"" + NEW.hashCode() + "\"\n");
      age();

      assertThat(update.execute(request(server.url("/api.yaml"))).outcome())
          .isEqualTo(Outcome.UNCHANGED);
      assertThat(Files.getLastModifiedTime(document)).isEqualTo(LONG_AGO);
      assertThat(server.requests())
          .containsExactly("/api.yaml null null", "/api.yaml \"" + NEW.hashCode() + "\" null");
      assertThat(base.toFile().list()).containsExactlyInAnyOrder("api.yaml", "api.yaml.origin");
    }
  }

  @Test
  void fetchesAllAgainWhenSomebodyEditedTheDocumentOrAsksElsewhere() throws Exception {
    try (Server server = new Server(this::serve)) {
      update.execute(request(server.url("/api.yaml")));
      Files.writeString(document, OLD);
      assertThat(update.execute(request(server.url("/api.yaml"))).outcome())
          .isEqualTo(Outcome.REPLACED);
      update.execute(request(server.url("/other.yaml")));

      assertThat(server.requests())
          .containsExactly("/api.yaml null null", "/api.yaml null null", "/other.yaml null null");
    }
  }

  @Test
  void keepsTheDocumentWhenTheNewOneCannotBeGeneratedFrom() throws Exception {
    served = "openapi: 3.1.0\ninfo: {title: Shelf, version: '2'}\npaths: {/a: {get: 1}}\n";
    try (Server server = new Server(this::serve)) {
      assertThatThrownBy(() -> update.execute(request(server.url("/api.yaml"))))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("#/paths/~1a/get");
      served = "<html>Sign in</html>";
      assertThatThrownBy(() -> update.execute(request(server.url("/api.yaml"))))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining(server.url("/api.yaml"));
    }
    assertThat(document).hasContent(OLD);
    assertThat(base.toFile().list()).containsExactly("api.yaml");
  }

  @Test
  void keepsTheDocumentWhenTheServerFails() throws Exception {
    try (Server server = new Server(exchange -> Server.answer(exchange, 503, "later"))) {
      assertThatThrownBy(() -> update.execute(request(server.url("/api.yaml"))))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessage(
              server.url("/api.yaml")
                  + ": The server responded with status 503. Check the URL. [input-unreadable]");
    }
    assertThat(document).hasContent(OLD);
  }

  @Test
  void fetchesADocumentWhereThereWasNone() throws Exception {
    Files.delete(document);
    document = base.resolve("src/main/openapi/api.yaml");
    try (Server server = new Server(this::serve)) {
      UpdateResult result = update.execute(request(server.url("/")));
      assertThat(result.outcome()).isEqualTo(Outcome.REPLACED);
      assertThat(result.summary()).startsWith("Fetched ");
    }
    assertThat(document).hasContent(NEW);
  }

  @Test
  void onlyShowsWhatWouldChange() throws Exception {
    try (Server server = new Server(this::serve)) {
      UpdateResult shown = update.execute(request(server.url("/"), true));
      assertThat(shown.outcome()).isEqualTo(Outcome.SHOWN);
      assertThat(shown.details()).containsExactly("the version is another");
    }
    assertThat(base.toFile().list()).containsExactly("api.yaml");
    assertThat(document).hasContent(OLD);
  }

  @Test
  void refusesWhatTheUserDoesNotAllow() throws Exception {
    try (Server server = new Server(this::serve)) {
      assertThat(update.execute(request(server.url("/"))).outcome()).isEqualTo(Outcome.REPLACED);
      served = OLD;
      assertThat(update.execute(request(server.url("/"))).outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(update.execute(request(server.url("/"), true)).outcome())
          .isEqualTo(Outcome.REFUSED);
    }
    assertThat(document).hasContent(NEW);
  }

  @Test
  void takesFilesAndForgetsWhereTheDocumentWasFrom() throws Exception {
    try (Server server = new Server(this::serve)) {
      update.execute(request(server.url("/")));
    }
    Files.writeString(base.resolve("mine.yaml"), NEWEST);

    assertThat(update.execute(request("mine.yaml")).outcome()).isEqualTo(Outcome.REPLACED);
    assertThat(document).hasContent(NEWEST);
    assertThat(base.resolve("api.yaml.origin")).doesNotExist();
    assertThatThrownBy(() -> update.execute(request("missing.yaml")))
        .hasMessageContaining("missing.yaml: The file does not exist.");
  }

  @Test
  void takesArtifactsAndFilesInThem() throws Exception {
    assertThat(update.execute(request("com.example:spec:1:jar!/META-INF/api.yaml")).outcome())
        .isEqualTo(Outcome.REPLACED);
    assertThat(document).hasContent(NEW);
    assertThat(update.execute(request("com.example:plain:1")).outcome())
        .isEqualTo(Outcome.REPLACED);
    assertThat(document).hasContent(NEWEST);

    assertThatThrownBy(() -> update.execute(request("com.example:spec:1!nothing.yaml")))
        .hasMessageContaining("The entry nothing.yaml does not exist in spec.jar.");
    assertThatThrownBy(() -> update.execute(request("com.example:plain:1:yaml!api.yaml")))
        .hasMessageContaining("plain.yaml is not a valid archive");
    assertThatThrownBy(() -> update.execute(request("com.example:spec:1!huge.yaml")))
        .hasMessageContaining("spec-1.jar!huge.yaml: The input is larger than 100000 bytes.");
    assertThatThrownBy(() -> update.execute(request("com.example:other:1")))
        .hasMessageContaining("other-1.yaml: No such artifact.");
  }

  @Test
  void tellsUrlsArtifactsAndPathsApart() {
    assertThat(SpecSource.parse("https://openrouter.ai/openapi.yaml"))
        .isInstanceOf(SpecSource.Url.class);
    assertThat(SpecSource.parse("FILE:///etc/passwd")).isInstanceOf(SpecSource.Url.class);
    assertThat(SpecSource.parse("g.h:a-b:1.0-SNAPSHOT"))
        .isEqualTo(new SpecSource.Artifact("g.h", "a-b", "1.0-SNAPSHOT", "yaml", "", null));
    assertThat(SpecSource.parse("g:a:1!x/y.yaml"))
        .isEqualTo(new SpecSource.Artifact("g", "a", "1", "jar", "", "x/y.yaml"));
    assertThat(SpecSource.parse("g:a:1:zip:docs!/y.yaml"))
        .isEqualTo(new SpecSource.Artifact("g", "a", "1", "zip", "docs", "y.yaml"));
    assertThat(SpecSource.parse("C:\\docs\\api.yaml")).isInstanceOf(SpecSource.LocalFile.class);
    assertThat(SpecSource.parse("src/api.yaml")).isInstanceOf(SpecSource.LocalFile.class);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String etag = "\"" + served.hashCode() + "\"";
    exchange.getResponseHeaders().add("ETag", etag);
    boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    Server.answer(exchange, known ? 304 : 200, known ? "" : served);
  }

  private Path resolve(SpecSource.Artifact artifact) throws InputException {
    try {
      if (artifact.artifact().equals("plain")) {
        return Files.writeString(base.resolve("plain.yaml"), NEWEST);
      }
      if (!artifact.artifact().equals("spec")) {
        throw new InputException("No such artifact.", "Check it.");
      }
      Path jar = base.resolve("spec.jar");
      try (OutputStream out = Files.newOutputStream(jar);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("META-INF/api.yaml"));
        zip.write(NEW.getBytes(UTF_8));
        zip.putNextEntry(new ZipEntry("huge.yaml"));
        zip.write(new byte[10_000_000]);
      }
      return jar;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Going back is too much; anything else is not. */
  private static ChangeSummary compare(@Nullable DocumentSource last, DocumentSource next) {
    new Generator()
        .generate(
            new GeneratorInput(
                next, List.of(), new TreeMap<>(), new GeneratorOptions("a.b", null, "1")));
    boolean back =
        last != null
            && new String(last.content(), UTF_8).contains("'2'")
            && new String(next.content(), UTF_8).equals(OLD);
    return new ChangeSummary(List.of("the version is another"), back, List.of());
  }

  private void age() throws IOException {
    Files.setLastModifiedTime(document, LONG_AGO);
  }

  private UpdateRequest request(String source) {
    return request(source, false);
  }

  private UpdateRequest request(String source, boolean dryRun) {
    FetchRules rules = new FetchRules(100_000, Duration.ofSeconds(30), true, 5);
    return new UpdateRequest(document, SpecSource.parse(source), base, rules, dryRun);
  }
}
