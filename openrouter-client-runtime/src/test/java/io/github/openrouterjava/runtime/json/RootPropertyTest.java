package io.github.openrouterjava.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a streaming call sets in its body. */
class RootPropertyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                    | {\"stream\":true}",
        "{\"a\":1}             | {\"a\":1,\"stream\":true}",
        "{\"stream\":false}    | {\"stream\":true}",
        "{\"a\":{\"b\":{}}}    | {\"a\":{\"b\":{}},\"stream\":true}",
        "{\"a\":[1,2]}         | {\"a\":[1,2],\"stream\":true}",
        "{\"a\":[{\"b\":1}]}   | {\"a\":[{\"b\":1}],\"stream\":true}",
        "{\"a\":[[{}],{}]}     | {\"a\":[[{}],{}],\"stream\":true}",
        "{\"a\":{\"stream\":1}}| {\"a\":{\"stream\":1},\"stream\":true}",
      })
  void isSetAtTheRootWhateverIsNestedBeforeIt(String body, String written) {
    assertThat(written(body, true, false)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":[{\"stream\":true}]}           | {\"a\":[{\"stream\":true}]}",
        "{\"a\":[{\"b\":1}],\"stream\":true}   | {\"a\":[{\"b\":1}],\"stream\":false}",
      })
  void isOnlyReplacedWhereThatIsAskedFor(String body, String written) {
    assertThat(written(body, false, true)).isEqualTo(written);
  }

  private static String written(String body, boolean value, boolean onlyIfPresent) {
    return new String(
        JsonCodec.bytes(JsonObject.parse(body), "stream", value, onlyIfPresent), UTF_8);
  }
}
