package io.github.openrouterjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.run.GenerationRequest;
import io.github.openrouterjava.codegen.run.GenerationResult;
import io.github.openrouterjava.codegen.run.GenerationRun;
import io.github.openrouterjava.codegen.run.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictDocumentTest {

  private static final GeneratorOptions LENIENT =
      new GeneratorOptions("com.example", "Example", "test");

  /** A number for a tag, a body whose schema is not followed, and an error, which is a note. */
  private static final String DOUBTFUL =
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a:
          post:
            tags: [1]
            requestBody: {content: {image/png: {schema: {type: object, properties: {a: {}}}}}}
            responses:
              '204': {description: Done}
              '400': {description: Wrong, content: {application/json: {schema: {type: object}}}}
      """;

  private static final String SOUND =
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a:
          get:
            responses:
              '204': {description: Done}
              '400': {description: Wrong, content: {application/json: {schema: {type: object}}}}
      """;

  @TempDir Path folder;

  @Test
  void everyWarningIsAnErrorWithItsPlace() {
    List<Diagnostic> lenient = generate(DOUBTFUL, LENIENT).diagnostics();

    InvalidDocumentException strict =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> generate(DOUBTFUL, LENIENT.withStrictDocument(true)));

    assertThat(lenient)
        .extracting(d -> d.severity() + " " + d.code())
        .containsExactlyInAnyOrder(
            "WARNING wrong-kind", "WARNING content-untyped", "INFO error-content");
    assertThat(strict.diagnostics())
        .extracting(d -> d.severity() + " " + d.code())
        .contains("ERROR wrong-kind");
    assertThat(strict)
        .hasMessageStartingWith("api.yaml:6:14 (#/paths/~1a/post/tags/0): ")
        .hasMessageContaining("[wrong-kind]");
  }

  @Test
  void whatIsIgnoredIsAnErrorToo() {
    InvalidDocumentException strict =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> generate(DOUBTFUL.replace("[1]", "[a]"), LENIENT.withStrictDocument(true)));

    assertThat(strict.diagnostics())
        .filteredOn(d -> d.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("content-untyped");
              assertThat(error.location().line()).isEqualTo(7);
            });
  }

  @Test
  void notesAreNoErrorsAndTheOutputIsTheSame() {
    Generation strict = generate(SOUND, LENIENT.withStrictDocument(true));
    Generation lenient = generate(SOUND, LENIENT);

    assertThat(strict.diagnostics()).extracting(Diagnostic::code).containsExactly("error-content");
    assertThat(strict.files().keySet()).isEqualTo(lenient.files().keySet());
    strict
        .files()
        .forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(lenient.files().get(path)));
  }

  @Test
  void theEarlierOutputStaysAndAStrictRunIsNotTakenForDone() throws IOException {
    Files.writeString(folder.resolve("api.yaml"), DOUBTFUL);
    GenerationRun run = new GenerationRun(new Generator()::generate, file -> {});
    assertThat(run.execute(request(LENIENT))).isInstanceOf(GenerationResult.Generated.class);
    Path client = folder.resolve("out/src/main/java/com/example/client/Example.java");
    String before = Files.readString(client);

    InvalidDocumentException strict =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> run.execute(request(LENIENT.withStrictDocument(true))));

    assertThat(strict).isNotNull();
    assertThat(client).hasContent(before);
  }

  private GenerationRequest request(GeneratorOptions options) {
    return new GenerationRequest(
        "api.yaml", new InputOptions(folder, options), folder.resolve("out"), "default");
  }

  private static Generation generate(String document, GeneratorOptions options) {
    DocumentSource source = DocumentSource.of("api.yaml", document);
    return new Generator()
        .generate(new GeneratorInput(source, List.of(), new TreeMap<>(), options));
  }
}
