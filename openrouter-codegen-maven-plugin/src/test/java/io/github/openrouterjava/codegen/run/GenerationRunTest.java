package io.github.openrouterjava.codegen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpServer;
import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.output.WriteReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationRunTest {

  private static final GeneratorOptions OPTIONS = new GeneratorOptions("com.example", null, "1");

  @TempDir Path base;
  private final List<GeneratorInput> generated = new ArrayList<>();
  private final GenerationRun run = new GenerationRun(this::concatenate, file -> {});

  @BeforeEach
  void documents() throws IOException {
    Files.writeString(base.resolve("api.yaml"), "openapi");
    Files.createDirectory(base.resolve("overlays"));
    Files.writeString(base.resolve("overlays/b.yaml"), " b");
    Files.writeString(base.resolve("overlays/a.yml"), " a");
    Files.writeString(base.resolve("overlays/README.md"), "not an overlay");
    Files.createDirectory(base.resolve("templates"));
  }

  @Test
  void hasNothingToDoASecondTime() throws IOException {
    assertThat(run.execute(request("api.yaml", OPTIONS)).summary())
        .isEqualTo(
            "Generated 1 files because there is no earlier output:"
                + " 1 written, 0 unchanged, 0 removed.");

    assertThat(run.execute(request("api.yaml", OPTIONS)).summary())
        .isEqualTo("Nothing changed since the last run; its 1 files are up to date.");
    assertThat(generated).hasSize(1);
  }

  @Test
  void readsOverlaysInTheOrderOfTheirNames() throws IOException {
    run.execute(request("api.yaml", OPTIONS, "overlays"));

    assertThat(base.resolve("out/all.txt")).hasContent("openapi a b");
    assertThat(generated.get(0).overlays())
        .extracting(DocumentSource::name)
        .containsExactly("overlays/a.yml", "overlays/b.yaml");
  }

  @Test
  void runsAgainWhenTheDocumentChanges() throws IOException {
    run.execute(request("api.yaml", OPTIONS));
    Files.writeString(base.resolve("api.yaml"), "changed");

    assertReasons(request("api.yaml", OPTIONS), "the document changed");
    assertThat(base.resolve("out/all.txt")).hasContent("changed");
  }

  @Test
  void runsAgainWhenAnOverlayChangesComesOrGoes() throws IOException {
    run.execute(request("api.yaml", OPTIONS, "overlays"));
    Files.writeString(base.resolve("overlays/b.yaml"), " B");
    assertReasons(request("api.yaml", OPTIONS, "overlays"), "overlay 2 changed");
    assertReasons(request("api.yaml", OPTIONS, "overlays/a.yml"), "overlay 2 was removed");
    assertReasons(request("api.yaml", OPTIONS, "overlays"), "overlay 2 is new");
  }

  @Test
  void runsAgainWhenAnOptionChanges() throws IOException {
    run.execute(request("api.yaml", OPTIONS));

    assertReasons(
        request("api.yaml", new GeneratorOptions("com.other", null, "1")),
        "the option basePackage changed");
    assertReasons(
        request("api.yaml", new GeneratorOptions("com.other", "Shop", "1")),
        "the option clientName is new");
    assertReasons(
        request("api.yaml", new GeneratorOptions("com.other", "Shop", "2")),
        "the generator's version changed");
  }

  @Test
  void runsAgainWhenATemplateComesOrChanges() throws IOException {
    run.execute(request("api.yaml", OPTIONS));

    Files.writeString(base.resolve("templates/header.mustache"), "mine");
    assertReasons(request("api.yaml", OPTIONS), "the template header.mustache is new");
    Files.writeString(base.resolve("templates/header.mustache"), "ours");
    assertReasons(request("api.yaml", OPTIONS), "the template header.mustache changed");
    assertThat(generated.get(2).templates()).containsOnly(entry("header.mustache", "ours"));
  }

  @Test
  void readsExtraTemplatesAtAnyDepthAndNoOthers() throws IOException {
    Files.createDirectories(base.resolve("templates/extra/a/b"));
    Files.writeString(base.resolve("templates/extra/a/b/page.mustache"), "page");
    Files.writeString(base.resolve("templates/extra/logo.txt"), "not a template");
    Files.createDirectories(base.resolve("templates/old"));
    Files.writeString(base.resolve("templates/old/header.mustache"), "out of use");

    run.execute(request("api.yaml", OPTIONS));

    assertThat(generated.get(0).templates()).containsOnly(entry("extra/a/b/page.mustache", "page"));
  }

  @Test
  void runsAgainWhenTheIgnoreFileChanges() throws IOException {
    run.execute(request("api.yaml", OPTIONS));
    Path ignore = base.resolve("out/.openapi-generator-ignore");
    Files.writeString(ignore, "# nothing yet\n");
    assertReasons(request("api.yaml", OPTIONS), "the ignore file is new");
    Files.writeString(ignore, "all.txt\n");
    Files.writeString(base.resolve("out/all.txt"), "taken over");
    assertThat(run.execute(request("api.yaml", OPTIONS)))
        .isInstanceOfSatisfying(
            GenerationResult.Generated.class,
            result -> {
              assertThat(result.reasons()).contains("the ignore file changed");
              assertThat(result.report().ignored()).containsExactly("all.txt");
            });
    assertThat(base.resolve("out/all.txt")).hasContent("taken over");

    Files.writeString(base.resolve("out/all.txt"), "edited again");
    assertThat(run.execute(request("api.yaml", OPTIONS)))
        .isInstanceOf(GenerationResult.UpToDate.class);
  }

  @Test
  void runsAgainWhenTheOutputIsDamaged() throws IOException {
    run.execute(request("api.yaml", OPTIONS));
    Files.delete(base.resolve("out/all.txt"));

    assertReasons(request("api.yaml", OPTIONS), "all.txt is missing");
    assertThat(base.resolve("out/all.txt")).exists();
  }

  @Test
  void leavesTheOutputAloneWhenGenerationFails() throws IOException {
    run.execute(request("api.yaml", OPTIONS));
    GenerationRun failing =
        new GenerationRun(
            input -> {
              throw new InvalidDocumentException(List.of());
            },
            file -> {});
    Files.writeString(base.resolve("api.yaml"), "broken");

    assertThatThrownBy(() -> failing.execute(request("api.yaml", OPTIONS)))
        .isInstanceOf(InvalidDocumentException.class);
    assertThat(base.resolve("out/all.txt")).hasContent("openapi");
  }

  @Test
  void reportsAllUnreadableInputsTogether() {
    assertThatThrownBy(() -> run.execute(request("no.yaml", OPTIONS, "none.yaml", "http://a b")))
        .asInstanceOf(type(InvalidDocumentException.class))
        .extracting(e -> e.diagnostics().stream().map(Diagnostic::toString).toList())
        .asString()
        .contains("no.yaml: The file does not exist. Use an existing file")
        .contains("none.yaml: The file does not exist.")
        .contains("http://a b: Invalid URL");
    assertThat(base.resolve("out")).doesNotExist();
  }

  @Test
  void refusesADirectoryAsDocument() {
    assertThatThrownBy(() -> run.execute(request("overlays", OPTIONS)))
        .hasMessageContaining(
            "overlays: The path is a directory. Use the path of the document in it.");
  }

  @Test
  void fetchesUrlsButFollowsNoRedirect() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = "from afar".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/api.yaml",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/api.yaml");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort();
      run.execute(request(url + "/api.yaml", OPTIONS));
      assertThat(base.resolve("out/all.txt")).hasContent("from afar");
      assertThatThrownBy(() -> run.execute(request(url + "/moved", OPTIONS)))
          .hasMessageContaining("redirects to /api.yaml, which is not followed");
      assertThatThrownBy(() -> run.execute(request(url + "/missing", OPTIONS)))
          .hasMessageContaining("responded with status 404");
    } finally {
      server.stop(0);
    }
  }

  private void assertReasons(GenerationRequest request, String... reasons) throws IOException {
    assertThat(run.execute(request))
        .asInstanceOf(type(GenerationResult.Generated.class))
        .extracting(GenerationResult.Generated::reasons)
        .isEqualTo(List.of(reasons));
  }

  @Test
  void oneMoreChangeWasCalledChanges() {
    WriteReport report = new WriteReport(List.of(), 0, List.of(), List.of(), List.of(), List.of());

    assertThat(
            new GenerationResult.Generated(List.of("a changed", "b changed"), List.of(), report)
                .summary())
        .contains("because a changed (and 1 more change):");
    assertThat(
            new GenerationResult.Generated(
                    List.of("a changed", "b changed", "c changed"), List.of(), report)
                .summary())
        .contains("because a changed (and 2 more changes):");
  }

  private GenerationRequest request(String document, GeneratorOptions options, String... overlays) {
    return new GenerationRequest(
        document,
        new InputOptions(base, options).withOverlays(List.of(overlays)).withTemplates("templates"),
        base.resolve("out"),
        "default");
  }

  private Generation concatenate(GeneratorInput input) {
    generated.add(input);
    StringBuilder all = new StringBuilder(text(input.document()));
    input.overlays().forEach(overlay -> all.append(text(overlay)));
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("all.txt", all.toString().getBytes(StandardCharsets.UTF_8));
    return new Generation(files, List.of());
  }

  private static String text(DocumentSource source) {
    return new String(source.content(), StandardCharsets.UTF_8);
  }
}
