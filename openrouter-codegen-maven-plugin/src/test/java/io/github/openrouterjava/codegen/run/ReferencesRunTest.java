package io.github.openrouterjava.codegen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpServer;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.document.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of several files, and what an untrusted one cannot make of that. */
class ReferencesRunTest {

  private static final String API =
      """
      openapi: 3.1.0
      info: {title: Pets, version: "1"}
      servers: [{url: https://example.com}]
      paths:
        /pets:
          $ref: "%s"
      """;

  private static final String PETS =
      """
      get:
        operationId: listPets
        parameters:
          - $ref: "../common.yaml#/components/parameters/Limit"
        responses:
          default:
            description: pets
            content:
              application/json:
                schema: {$ref: "../schemas/Pet.yaml"}
      """;

  private static final String PET =
      """
      type: object
      example: {$ref: "../../nowhere.yaml"}
      properties:
        name: {type: string}
        default: {$ref: "../common.yaml#/components/schemas/Kind"}
        parent: {$ref: "#"}
        owner: {$ref: "../common.yaml#/components/schemas/Owner"}
      """;

  private static final String COMMON =
      """
      components:
        parameters:
          Limit: {name: limit, in: query, schema: {type: integer}}
        schemas:
          Kind: {type: string, enum: [cat, dog]}
          Owner:
            type: object
            properties:
              pets: {type: array, items: {$ref: "schemas/Pet.yaml"}}
              kind: {$ref: "#/components/schemas/Kind"}
              home: {$ref: "../api.yaml#/components/schemas/Home"}
      """;

  private static final String HOME =
      """
      components:
        schemas:
          Home: {type: object, properties: {street: {type: string}}}
      """;

  @TempDir Path temporary;
  private Path base;
  private final GenerationRun run =
      new GenerationRun(input -> new Generator().generate(input), file -> {});
  private final List<String> requested = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void documents() throws IOException {
    base = Files.createDirectory(temporary.toRealPath().resolve("project"));
    Files.createDirectories(base.resolve("spec/paths"));
    Files.createDirectory(base.resolve("spec/schemas"));
    Files.writeString(base.resolve("api.yaml"), API.formatted("spec/paths/pets.yaml") + HOME);
    Files.writeString(base.resolve("spec/paths/pets.yaml"), PETS);
    Files.writeString(base.resolve("spec/schemas/Pet.yaml"), PET);
    Files.writeString(base.resolve("spec/common.yaml"), COMMON);
    Files.writeString(temporary.resolve("secret.yaml"), "type: string\ndescription: secret");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          requested.add(path);
          byte[] body =
              PET.replace("../common.yaml", "common.yaml").getBytes(StandardCharsets.UTF_8);
          if (path.endsWith("/common.yaml")) {
            body =
                "components: {schemas: {Kind: {type: string}, Owner: {type: object}}}"
                    .getBytes(StandardCharsets.UTF_8);
          }
          if (path.endsWith("/moved.yaml")) {
            exchange.getResponseHeaders().add("Location", "http://example.com/Pet.yaml");
            exchange.sendResponseHeaders(302, -1);
          } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void generatesFromSeveralFiles() throws IOException {
    run.execute(request("spec"));

    assertThat(model("Pet")).contains("String name", "Kind default_", "Pet parent", "Owner owner");
    assertThat(model("Owner")).contains("List<Pet> pets", "Kind kind", "Home home");
    assertThat(model("Kind")).contains("CAT", "DOG");
    assertThat(client("PetsClient")).contains("Long limit");
  }

  @Test
  void runsAgainWhenAFileThatIsReferredToChanges() throws IOException {
    run.execute(request("spec"));
    assertThat(run.execute(request("spec")).summary()).startsWith("Nothing changed");
    Files.writeString(base.resolve("spec/common.yaml"), COMMON.replace("dog", "bird"));

    assertThat(run.execute(request("spec")))
        .asInstanceOf(type(GenerationResult.Generated.class))
        .extracting(GenerationResult.Generated::reasons)
        .isEqualTo(List.of("the document spec/common.yaml changed"));
    assertThat(model("Kind")).contains("BIRD");
  }

  @Test
  void followsNothingUnlessToldTo() {
    refused()
        .hasMessageContaining("\"spec/paths/pets.yaml\" points outside the document")
        .hasMessageContaining("openrouter.codegen.allowedReferences");
  }

  @Test
  void saysInWhichFileAMistakeIs() throws IOException {
    Files.writeString(
        base.resolve("spec/common.yaml"), COMMON.replace("type: integer", "type: intege"));

    refused("spec")
        .hasMessageContaining("spec/common.yaml:3")
        .hasMessageContaining("(#/components/parameters/Limit/schema/type)");
  }

  @Test
  void saysWhichReferenceLeadsToNoFile() throws IOException {
    Files.delete(base.resolve("spec/schemas/Pet.yaml"));

    refused("spec")
        .hasMessageContaining("spec/paths/pets.yaml:10")
        .hasMessageContaining("The file does not exist.");
  }

  @Test
  void saysOnceThatThereAreTooManyFiles() {
    Limits usual = Limits.DEFAULT;
    Limits one =
        new Limits(
            usual.bytes(),
            usual.depth(),
            usual.nodes(),
            usual.aliasedNodes(),
            usual.numberLength(),
            usual.nameLength(),
            usual.types(),
            1,
            usual.seconds());
    InputOptions options =
        new InputOptions(base, new GeneratorOptions("com.example", null, "1"))
            .withReferences(List.of("spec"))
            .withLimits(one);

    assertThatThrownBy(
            () ->
                run.execute(
                    new GenerationRequest("api.yaml", options, base.resolve("out"), "default")))
        .hasMessageContaining("spec/paths/pets.yaml:")
        .hasMessageContaining("refers to more than 1 others")
        .satisfies(error -> assertThat(error.getMessage().split("maxDocuments", -1)).hasSize(2));
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    Files.writeString(base.resolve("spec/schemas/Pet.yaml"), PET + "#" + " ".repeat(40_000_000));

    refused("spec").hasMessageContaining("The input is larger than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.yaml",
        "spec/../../secret.yaml",
        "spec/%2e%2e/../secret.yaml",
        "spec/link.yaml",
        "file:../secret.yaml",
        "FILE",
        "/etc/passwd",
        "http://169.254.169.254/latest/meta-data/",
        "https://example.com.evil.example/Pet.yaml",
        "//evil.example/Pet.yaml",
        "ftp://example.com/Pet.yaml",
        "jar:file:spec.jar!/Pet.yaml",
        "spec/\\u0000.yaml",
        "https://user@example.com/Pet.yaml",
      })
  void doesNotLookElsewhere(String reference) throws IOException {
    Files.createSymbolicLink(base.resolve("spec/link.yaml"), temporary.resolve("secret.yaml"));
    String written =
        reference.equals("FILE") ? temporary.resolve("secret.yaml").toUri().toString() : reference;
    Files.writeString(base.resolve("api.yaml"), API.formatted(written));

    refused("spec", "https://example.com").hasMessageContaining("points outside the document");
  }

  @Test
  void fetchesWhatIsBelowAnAllowedUrl() throws IOException {
    write("/schemas/Pet.yaml");

    run.execute(request(url("/schemas")));

    assertThat(model("Pet")).contains("String name");
    assertThat(requested).containsExactly("/schemas/Pet.yaml", "/schemas/common.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/schemas-2/Pet.yaml", "/schemas/../Pet.yaml", "/schemas/%2e%2e/Pet.yaml"})
  void fetchesNothingBesideAnAllowedUrl(String path) throws IOException {
    write(path);

    refused(url("/schemas/")).hasMessageContaining("points outside the document");
    assertThat(requested).isEmpty();
  }

  @Test
  void followsNoRedirect() throws IOException {
    write("/schemas/moved.yaml");

    refused(url("/schemas")).hasMessageContaining("http://example.com/Pet.yaml");
    assertThat(requested).containsExactly("/schemas/moved.yaml");
  }

  @Test
  void takesNothingBelowTheDocumentItselfForAllowed() throws IOException {
    write("/own.yaml/Pet.yaml");
    byte[] body = Files.readAllBytes(base.resolve("api.yaml"));
    server.createContext(
        "/own.yaml",
        exchange -> {
          requested.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });

    assertThatThrownBy(() -> run.execute(request(url("/own.yaml"), List.of("spec"))))
        .hasMessageContaining("points outside the document");
    assertThat(requested).containsExactly("/own.yaml");
  }

  @Test
  void keepsADocumentFromElsewhereAwayFromLocalFiles() throws IOException {
    server.createContext(
        "/evil.yaml",
        exchange -> {
          byte[] body =
              ("{$ref: \"" + base.resolve("spec/schemas/Pet.yaml").toUri() + "\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    write("/evil.yaml");

    refused("spec", url("/evil.yaml")).hasMessageContaining("points outside the document");
  }

  private void write(String path) throws IOException {
    Files.writeString(
        base.resolve("api.yaml"),
        """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        servers: [{url: https://example.com}]
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                default:
                  description: pets
                  content: {application/json: {schema: {$ref: "%s"}}}
        """
            .formatted(url(path)));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(String... allowed) {
    return assertThatThrownBy(() -> run.execute(request(allowed)));
  }

  private GenerationRequest request(String... allowed) {
    return request("api.yaml", List.of(allowed));
  }

  private GenerationRequest request(String document, List<String> allowed) {
    return new GenerationRequest(
        document,
        new InputOptions(base, new GeneratorOptions("com.example", null, "1"))
            .withReferences(allowed),
        base.resolve("out"),
        "default");
  }

  private String model(String name) throws IOException {
    return client("model/" + name);
  }

  private String client(String name) throws IOException {
    return Files.readString(base.resolve("out/src/main/java/com/example/client/" + name + ".java"));
  }
}
