package io.github.openrouterjava.codegen.hint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Dialect.Condition;
import io.github.openrouterjava.codegen.model.Dialect.DetailType;
import io.github.openrouterjava.codegen.model.Dialect.Scope;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.parse.DocumentParser;
import io.github.openrouterjava.codegen.parse.RawDocument;
import io.github.openrouterjava.runtime.ClientBuilder;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hints there are, where they may stand, what is said of wrong ones, and what they mean. */
class HintsTest {

  private static final Path PAGE = Path.of("..", "docs", "hints.md");
  private static final Path OVERLAYS = Path.of("..", "spec", "overlays");

  /** What was read of a document with hints, and what was said about it. */
  private record Read(RawDocument document, List<Diagnostic> diagnostics) {
    Dialect dialect() {
      assertThat(diagnostics).isEmpty();
      return document.dialect();
    }

    Diagnostic only() {
      assertThat(diagnostics).hasSize(1);
      return diagnostics.get(0);
    }
  }

  private static Read read(String hints) {
    Diagnostics diagnostics = new Diagnostics();
    String text =
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
            + hints
            + "\npaths:\n  /a:\n    get:\n      operationId: a\n      %s\n      responses:\n"
                .formatted("x-java-paid: false")
            + "        '200': {description: D}\n";
    RawDocument document =
        new DocumentParser().parse(DocumentSource.of("api.yaml", text), List.of(), diagnostics);
    return new Read(Objects.requireNonNull(document), diagnostics.all());
  }

  @Test
  void aDocumentWithoutHintsHasNoDialect() {
    assertThat(read("").dialect()).isEqualTo(Dialect.NONE);
  }

  @Test
  void readsFailures() {
    Dialect dialect =
        read("""
                x-java-failures:
                - error: /error
                - {in: responses, when: {/ok: false, /n: [1, null]}, has: [/a, /b], error: /why, envelope: /x}
                - {event: fault}
                """)
            .dialect();

    List<Dialect.FailureRule> rules = Objects.requireNonNull(dialect.rules().failures());
    assertThat(rules.get(0))
        .isEqualTo(new Dialect.FailureRule(Scope.ANYWHERE, "/error", "", Condition.ALWAYS));
    assertThat(rules.get(1).scope()).isEqualTo(Scope.RESPONSES);
    assertThat(rules.get(1).envelope()).isEqualTo("/x");
    assertThat(rules.get(1).condition().has()).containsExactly("/a", "/b");
    assertThat(rules.get(1).condition().when().get("/n"))
        .containsExactly(new Literal(JsonKind.NUMBER, "1"), new Literal(JsonKind.NULL, "null"));
    assertThat(rules.get(2).scope()).isEqualTo(Scope.EVENTS);
    assertThat(rules.get(2).condition().event()).isEqualTo("fault");
  }

  @Test
  void readsWhatAnOperationSaysBesideWhatTheDocumentSays() {
    Diagnostics diagnostics = new Diagnostics();
    String text =
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        x-java-failures: [{error: /error}]
        paths:
          /a:
            get:
              x-java-failures: []
              x-java-stream: {sentinel: END, last: [{has: /end}]}
              responses: {'200': {description: D}}
        """;
    RawDocument document =
        new DocumentParser().parse(DocumentSource.of("api.yaml", text), List.of(), diagnostics);

    assertThat(diagnostics.all()).isEmpty();
    Dialect dialect = Objects.requireNonNull(document).dialect();
    Dialect.OperationRules own = dialect.byOperation().get(Dialect.key("GET", "/a"));
    assertThat(dialect.rules().failures()).hasSize(1);
    assertThat(own.failures()).isEmpty();
    assertThat(own.stream().last()).hasSize(1);
    assertThat(document.operations().get(0).streamSentinel()).isEqualTo("END");
  }

  @Test
  void readsErrors() {
    Dialect.ErrorRules errors =
        read("""
                x-java-errors:
                  type: /error/name
                  status: [/error/a, /envelope/b]
                  statuses: {'402': [broke, poor], '500': [sick]}
                  retryable: /error/again
                  retryAfter: /error/wait
                  notRun: [{status: 409, has: /error/full}]
                  details:
                    tray: {at: /error/tray, type: integer, label: tray}
                  kinds:
                    Broke: {status: 402, details: {limit: {at: /error/limit, type: texts}}}
                """)
            .dialect()
            .errors();

    assertThat(errors.type()).containsExactly("/error/name");
    assertThat(errors.status()).containsExactly("/error/a", "/envelope/b");
    assertThat(errors.statuses()).containsEntry("poor", 402).containsEntry("sick", 500);
    assertThat(errors.notRun().get(0).statuses()).containsExactly(409);
    assertThat(errors.details().get(0).type()).isEqualTo(DetailType.INTEGER);
    assertThat(errors.details().get(0).label()).isEqualTo("tray");
    assertThat(errors.kinds().get(0).status()).isEqualTo(402);
    assertThat(errors.kinds().get(0).details().get(0).type()).isEqualTo(DetailType.TEXTS);
  }

  @Test
  void readsHeadersSettingsAndWebhooks() {
    Dialect dialect =
        read("""
                x-java-response-headers: {warm: {header: X-W, equals: 'yes'}, left: {header: X-L, type: integer}}
                x-java-settings: {press: {header: X-P, variable: PRESS}}
                x-java-usage: {tokens: [/usage/in, /usage/input], cost: /usage/cost}
                x-java-webhook: {header: X-S, format: '{signature}', payload: '{body}'}
                """)
            .dialect();

    assertThat(dialect.headers())
        .extracting(Dialect.HeaderFact::type)
        .containsExactly(DetailType.BOOLEAN, DetailType.INTEGER);
    assertThat(dialect.settings().get(0).variable()).isEqualTo("PRESS");
    assertThat(dialect.usage())
        .containsEntry("tokens", List.of("/usage/in", "/usage/input"))
        .containsEntry("cost", List.of("/usage/cost"));
    assertThat(Objects.requireNonNull(dialect.webhook()).encoding()).isEqualTo("hex");
    assertThat(dialect.webhook().toleranceSeconds()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x-java-failure: []                                  | unknown-hint    | Did you mean \"x-java-failures\"?",
        "x-java-failures: [{eror: /e, error: /f}]            | unknown-hint    | Did you mean \"error\"?",
        "x-java-paid: true                                   | misplaced-hint  | Move it to an operation.",
        "x-java-stream: {requestField: s}                    | misplaced-hint  | Move it to the x-java-stream of each operation that can stream.",
        "x-java-failures: {error: /e}                        | wrong-kind      | Correct or remove it.",
        "x-java-failures: [{}]                               | hint-incomplete | Add it, or remove the hint.",
        "x-java-failures: [{error: e}]                       | wrong-value     | Expected: A JSON pointer in which * stands for each element of an array.",
        "x-java-failures: [{in: respones, error: /e}]        | wrong-value     | Did you mean \"responses\"?",
        "x-java-usage: {tokens: usage}                       | wrong-value     | Expected: A JSON pointer in which * stands for each element of an array.",
        "x-java-errors: {type: /name}                        | wrong-value     | Expected: A pointer that begins with the error itself or the object around it.",
        "x-java-errors: {statuses: {'99': [a]}}              | wrong-value     | Use a value that matches ^[1-5][0-9][0-9]$.",
        "x-java-errors: {kinds: {Broke: {}}}                 | hint-incomplete | Add it, or remove the hint.",
        "x-java-errors: {kinds: {Broke: {status: 200}}}      | wrong-value     | Use a number within the range.",
        "x-java-errors: {details: {toString: {at: /error/a}}} | java-name      | It is a keyword, or these classes already have such a method; choose another name.",
        "x-java-settings: {apiKey: {header: X-K}}            | java-name       | It is a keyword, or these classes already have such a method; choose another name.",
        "x-java-settings: {press: {header: 'X P'}}           | wrong-value     | Expected: The name of a header field (RFC 9110, section 5.6.2).",
        "x-java-webhook: {header: X-S, format: x, payload: '{body}'} | wrong-value | Use a value that matches \\{signature\\}.",
      })
  void saysWhatIsWrongWithAHintAndWhatToDo(String hint, String code, String fix) {
    Diagnostic said = read(hint).only();

    assertThat(said.code()).isEqualTo(code);
    assertThat(said.fix()).isEqualTo(fix);
    assertThat(said.location().line()).isEqualTo(3);
    assertThat(said.location().pointer()).startsWith("#/x-java-");
    assertThat(said.severity())
        .isEqualTo(
            code.equals("unknown-hint") || code.equals("misplaced-hint")
                ? Severity.WARNING
                : Severity.ERROR);
  }

  @Test
  void findsHintsWhereTheyHaveNoEffectInAnyObject() {
    String text =
        """
        openapi: 3.1.0
        info: {title: T, version: '1', x-java-name: A}
        paths:
          x-java-paid: true
          /a:
            x-java-paid: true
            get:
              x-java-type: decimal
              parameters: [{name: p, in: query, x-java-paid: true, schema: {type: string, x-java-paging: {}}}]
              responses:
                '200': {description: D, x-java-stream: {}, content: {text/event-stream: {x-java-stream: {}, schema: {}}}}
        components:
          x-java-failures: []
          schemas:
            A: {type: object, properties: {x-java-paid: {type: string}, b: {items: {x-java-anonymous: true}}}}
        """;
    Diagnostics diagnostics = new Diagnostics();
    new DocumentParser().parse(DocumentSource.of("api.yaml", text), List.of(), diagnostics);

    assertThat(diagnostics.all())
        .extracting(said -> said.code() + " " + said.location().pointer())
        .containsExactlyInAnyOrder(
            "misplaced-hint #/info/x-java-name",
            "misplaced-hint #/paths/x-java-paid",
            "misplaced-hint #/paths/~1a/x-java-paid",
            "misplaced-hint #/paths/~1a/get/x-java-type",
            "misplaced-hint #/paths/~1a/get/parameters/0/x-java-paid",
            "misplaced-hint #/paths/~1a/get/parameters/0/schema/x-java-paging",
            "misplaced-hint #/paths/~1a/get/responses/200/x-java-stream",
            "misplaced-hint #/paths/~1a/get/responses/200/content/text~1event-stream/x-java-stream",
            "misplaced-hint #/components/x-java-failures",
            "misplaced-hint #/components/schemas/A/properties/b/items/x-java-anonymous");
  }

  @Test
  void saysOfReservedHintsThatTheyHaveNoEffectYet() {
    String text =
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            post:
              x-java-tool: {name: print_it, aliases: [p], group: prints, marks: [paid]}
              x-java-headers: {X-Beta: assistants=v2}
              x-java-job: {poll: getJob, status: /status, succeeded: [done], failed: [failed]}
              responses: {'200': {description: D}}
        """;
    Diagnostics diagnostics = new Diagnostics();
    new DocumentParser().parse(DocumentSource.of("api.yaml", text), List.of(), diagnostics);

    assertThat(diagnostics.all())
        .hasSize(3)
        .allSatisfy(said -> assertThat(said.code()).isEqualTo("hint-reserved"))
        .allSatisfy(said -> assertThat(said.severity()).isEqualTo(Severity.INFO));
  }

  @Test
  void thePageNamesEveryHintAndNoOther() throws IOException {
    String page = Files.readString(PAGE);
    List<String> listed =
        Pattern.compile("(?m)^\\| \\[`(x-java-[a-z-]+)`]\\(#([a-z-]+)\\) \\| ([a-z, ]+) \\|")
            .matcher(page)
            .results()
            .map(row -> row.group(1) + ": " + row.group(3) + (isReserved(row) ? ", reserved" : ""))
            .toList();
    HintSchema schema = HintSchema.get();

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            schema.names().stream()
                .map(
                    name ->
                        name
                            + ": "
                            + String.join(
                                ", ",
                                schema.places(name).stream()
                                    .map(place -> place.name().toLowerCase(java.util.Locale.ROOT))
                                    .sorted(HintsTest::asOnThePage)
                                    .toList())
                            + (schema.isReserved(name) ? ", reserved" : ""))
                .toList());
    Pattern.compile("x-java-[a-z-]*[a-z]")
        .matcher(page)
        .results()
        .forEach(name -> assertThat(schema.knows(name.group())).as(name.group()).isTrue());
  }

  private static boolean isReserved(MatchResult row) {
    return row.group(2).equals("reserved");
  }

  private static int asOnThePage(String a, String b) {
    List<String> order = List.of("document", "schema", "operation", "parameter");
    return Integer.compare(order.indexOf(a), order.indexOf(b));
  }

  @Test
  void theExamplesOfThePageAreSound() throws IOException {
    List<String> examples =
        Pattern.compile("(?ms)^```yaml\\n(x-java-.*?)^```")
            .matcher(Files.readString(PAGE))
            .results()
            .map(example -> example.group(1))
            .toList();

    assertThat(examples).hasSizeGreaterThan(5);
    for (String example : examples) {
      assertThat(read(example).diagnostics())
          .as(example)
          .noneMatch(
              said -> said.severity() == Severity.ERROR || said.code().equals("unknown-hint"));
    }
  }

  @Test
  void everyHintOfOurOverlaysIsKnown() throws IOException {
    HintSchema schema = HintSchema.get();
    try (Stream<Path> overlays = Files.list(OVERLAYS)) {
      for (Path overlay : overlays.toList()) {
        Pattern.compile("(?m)^\\s+(x-java-[a-z-]+):")
            .matcher(Files.readString(overlay))
            .results()
            .forEach(name -> assertThat(schema.knows(name.group(1))).as(name.group(1)).isTrue());
      }
    }
  }

  @Test
  void noHintCanNameAMethodThatTheRuntimeHas() {
    for (Method method : ApiErrorException.class.getMethods()) {
      if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
        String hint =
            "x-java-errors: {kinds: {K: {status: 400, details: {%s: {at: /error/a}}}}}"
                .formatted(method.getName());
        assertThat(read(hint).diagnostics()).as(method.getName()).isNotEmpty();
      }
    }
    Arrays.stream(ClientBuilder.class.getMethods())
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
        .forEach(
            method -> {
              String hint = "x-java-settings: {%s: {header: X-A}}".formatted(method.getName());
              assertThat(read(hint).diagnostics()).as(method.getName()).isNotEmpty();
            });
  }
}
