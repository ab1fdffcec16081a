package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Dialect.FailureRule;
import io.github.openrouterjava.codegen.model.Dialect.OperationRules;
import io.github.openrouterjava.codegen.model.Dialect.Scope;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schemas of events say of failures, where no hint does. */
class DialectNormaliserTest {

  private static final String PATHS =
      """
      paths:
        /events:
          get:
            operationId: events
            responses: {'200': {description: D, content: {text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}}}}
      """;

  private static List<FailureRule> failures(String alternative) {
    String schemas =
        """
        Event: {oneOf: [{$ref: '#/components/schemas/Data'}, {$ref: '#/components/schemas/Other'}]}
        Data: {type: object, required: [type, n], properties: {type: {const: data}, n: {type: integer}}}
        Other: %s
        """
            .formatted(alternative);
    Documents document = Documents.of("3.1.0", PATHS, schemas);
    assertThat(document.union("Event").alternatives()).hasSize(2);
    assertThat(document.operation("events").events()).isNotNull();
    OperationRules rules = document.dialect().byOperation().get(Dialect.key("GET", "/events"));
    return rules == null ? List.of() : Objects.requireNonNull(rules.failures());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: object, required: [type, message], properties: {type: {const: error}, message: {type: string}}} | ''",
        "{type: object, required: [type, error, at], properties: {type: {const: error}, at: {type: string}, error: {type: object, properties: {m: {type: string}}}}} | /error",
        "{type: object, required: [error], properties: {error: {type: object, properties: {m: {type: string}}}}} | /error",
        "{type: object, required: [type, error], properties: {type: {const: failed}, error: {type: object}, hint: {type: string}}} | /error",
      })
  void anAlternativeThatIsAnErrorIsAFailure(String alternative, String pointer) {
    assertThat(failures(alternative))
        .singleElement()
        .satisfies(rule -> assertThat(rule.error()).isEqualTo(pointer))
        .satisfies(rule -> assertThat(rule.scope()).isEqualTo(Scope.EVENTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: object, required: [type], properties: {type: {const: failed}, error: {type: object}}} | optional",
        "{type: object, required: [type, error], properties: {type: {const: failed}, error: {type: string}}} | a text",
        "{type: object, required: [type, id, error], properties: {type: {const: panel_failed}, id: {type: string}, error: {type: object}}} | of something else",
        "{type: object, required: [type], properties: {type: {type: string, enum: [error, warning]}}} | a choice",
      })
  void anErrorThatIsPartOfTheDataIsNone(String alternative, String why) {
    assertThat(failures(alternative)).as(why).isEmpty();
  }
}
