package io.github.openrouterjava.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"key\":\"hush\",\"a\":1}|{\"key\":\"***\",\"a\":1}",
        "{ \"key\" : \"hu\\\"sh\" , \"a\":1}|{ \"key\" : \"***\" , \"a\":1}",
        "{\"key\":{\"a\":[\"hush\",{\"b\":\"]hush\"}]},\"c\":2}|{\"key\":\"***\",\"c\":2}",
        "{\"key\":[\"hush\"],\"c\":2}|{\"key\":\"***\",\"c\":2}",
        "{\"key\":12345}|{\"key\":\"***\"}",
        "{\"a\":[{\"key\":\"hush\"}]}|{\"a\":[{\"key\":\"***\"}]}",
        "{\"k\\u0065y\":\"hush\"}|{\"k\\u0065y\":\"***\"}",
        "{\"key\":\"hus|{\"key\":\"***\"",
        "{\"key\":[\"hush\",|{\"key\":\"***\"",
        "{\"key\":|{\"key\":\"***\"",
        "found {\"key\":\"hush\"}.|found {\"key\":\"***\"}.",
        "{\"token\":\"hush\",\"tokens\":5}|{\"token\":\"***\",\"tokens\":5}",
        "{\"token\":7}|{\"token\":7}",
        "{\"a\":\"key\",\"b\":\"\\\"key\\\":\"}|{\"a\":\"key\",\"b\":\"\\\"key\\\":\"}",
        "[\"key\",\"shown\"]|[\"key\",\"shown\"]"
      })
  void masksTheValuesOfSecretMembers(String json, String masked) {
    assertThat(MaskedJson.of(json, "key"::equals, name -> name.startsWith("token")))
        .isEqualTo(masked);
  }

  @Test
  void aTextOfAnyFormIsReadToItsEnd() {
    for (String text :
        new String[] {
          "", "\"", "\\", "\"\\", "{\"", "\"key\"", "\"key\":\"\\", "}{][", "\"\\u00"
        }) {
      assertThat(MaskedJson.of(text, "key"::equals, "key"::equals)).doesNotContain("hush");
    }
  }
}
