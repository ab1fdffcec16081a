package io.github.openrouterjava.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "max_tokens, maxTokens, MaxTokens, MAX_TOKENS",
    "exitCode, exitCode, ExitCode, EXIT_CODE",
    "listAPIKeys, listApiKeys, ListApiKeys, LIST_API_KEYS",
    "X-Trace-Id, xTraceId, XTraceId, X_TRACE_ID",
    "screenshotB64, screenshotB64, ScreenshotB64, SCREENSHOT_B64",
    "last_1h_tokens, last1hTokens, Last1hTokens, LAST_1H_TOKENS",
    "01ai, _01ai, _01ai, _01AI",
    "vendor/2, vendor2, Vendor2, VENDOR_2",
    "words[], words, Words, WORDS",
    "_shape, shape, Shape, SHAPE",
    "URL, url, Url, URL",
    "$, u24, U24, U24",
    "caf\u00e9, cafUe9, CafUe9, CAF_UE9",
    "'', empty, Empty, EMPTY",
  })
  void spellsNamesTheJavaWay(String name, String camel, String pascal, String constant) {
    assertThat(Identifiers.camel(name)).isEqualTo(camel);
    assertThat(Identifiers.pascal(name)).isEqualTo(pascal);
    assertThat(Identifiers.constant(name)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({
    "class, class_",
    "get_class, getClass_",
    "notify, notify_",
    "true, true_",
    "record, record"
  })
  void movesMembersOutOfTheWayOfJava(String name, String member) {
    assertThat(Identifiers.member(name)).isEqualTo(member);
  }
}
