package io.github.openrouterjava.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{titel}}                              | 1 | Unknown variable "titel". Did you mean "title"?
          a\\n\\n{{#operations}}\\n{{pth}}{{/operations}} | 4 | Did you mean "path"?
          {{title.plian}}                        | 1 | Did you mean "plain"?
          {{title.plain.x}}                      | 1 | It has no variables.
          {{#title}}x{{/titel}}                  | 1 | Invalid Mustache
          {{#title}}x                            | 1 | Invalid Mustache
          {{operations}}                         | 1 | "operations" cannot be printed: it is of kind list.
          {{#operations}}{{resource}}{{/operations}} | 1 | "resource" cannot be printed: it is of kind object.
          {{#operations.path}}x{{/operations.path}} | 1 | Unknown variable "path"
          {{-first}}                             | 1 | can be used within a list only
          {{^titel}}x{{/titel}}                  | 1 | Did you mean "title"?
          {{=<% %>=}}<%! {{x}} %>\\n<%titel%>    | 2 | Did you mean "title"?
          {{{titel}}}{{&title}}                  | 1 | Did you mean "title"?
          {{>nothing}}                           | 1 | Unknown template "nothing.mustache".
          {{>readme}}                            | 1 | include each other endlessly
          {{#operations}}{{#never}}{{x}}{{/never}}{{/operations}} | 1 | Unknown variable "never"
          """)
  void saysWhereTheContractHasNoSuchName(String text, int line, String said) {
    String template = text.replace("\\n", "\n");

    assertThat(Generated.with(Map.of("readme.mustache", template)).messages())
        .first()
        .asString()
        .startsWith("readme.mustache:" + line + ": ")
        .contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{title}} {{title.plain}} {{{title.code}}}",
        "{{#description}}{{.}} {{javadoc}}{{/description}}{{^description}}none{{/description}}",
        "{{#operations}}{{#-first}}{{title}}{{/-first}}{{-index}}{{resource.name}}{{/operations}}",
        "{{! anything at {{all }}",
        "{{=<% %>=}}<%title%> {{titel}}",
        "{{#operations}}{{#tags}}{{.}}{{/tags}}{{/operations}}",
      })
  void findsNothingInWhatIsRight(String text) {
    assertThat(Generated.with(Map.of("readme.mustache", text)).messages()).isEmpty();
  }

  @Test
  void followsPartialsOfTheUserAndOfTheGenerator() {
    Generated generated =
        Generated.with(
            Map.of(
                "readme.mustache",
                "{{>generated}}{{#operations}}{{>one}}{{/operations}}",
                "one.mustache",
                "\n{{paht}}"));

    assertThat(generated.messages()).hasSize(1);
    assertThat(generated.messages().get(0)).startsWith("one.mustache:2: ").contains("\"path\"?");
  }

  @Test
  void saysThatNothingAsksForATemplate() {
    assertThat(Generated.with(Map.of("heeder.mustache", "x")).messages())
        .singleElement()
        .asString()
        .startsWith("heeder.mustache: Unused template")
        .contains("Did you mean \"header.mustache\"?");
  }

  @Test
  void saysWhatChangedSinceTheContractOfATemplate() {
    Generated generated =
        Generated.with(Map.of("header.mustache", "{{! contract: 1 }}\n{{generator}}"));

    assertThat(generated.files()).isNotEmpty();
    assertThat(generated.messages())
        .singleElement()
        .asString()
        .startsWith(
            "header.mustache: The template is written for contract 1; the current contract is 2.")
        .contains("generated.mustache does");
  }

  @Test
  void saysWhatChangedWhereAnOlderTemplateFails() {
    Generated generated =
        Generated.with(Map.of("header.mustache", "---\ncontract: 1\n---\n{{gone}}"));

    assertThat(generated.messages())
        .anySatisfy(
            said ->
                assertThat(said)
                    .startsWith("header.mustache:4: ")
                    .contains(
                        "Changes since contract 1, for which it is written: header.mustache"));
  }

  @Test
  void refusesAContractThatIsNoNumber() {
    assertThat(Generated.with(Map.of("header.mustache", "---\ncontract: two\n---\n")).messages())
        .singleElement()
        .asString()
        .startsWith("header.mustache:2: \"two\" is not a contract version");
  }

  @Test
  void refusesATemplateOfALaterContract() {
    assertThat(Generated.with(Map.of("header.mustache", "{{! contract: 3 }}")).messages())
        .singleElement()
        .asString()
        .contains("The template is written for contract 3, but this generator supports 2.");
  }
}
