package io.github.openrouterjava.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderSupportTest {

  @Test
  void aDeclaredPropertyIsRefusedByTheNameOfItsSetter() {
    String declared = "model\nmax_tokens\tmaxTokens\ntype\t";

    assertThat(Checks.undeclared(declared, "other")).isEqualTo("other");
    assertThat(Checks.undeclared(declared, "max")).isEqualTo("max");
    assertThat(Checks.undeclared(declared, "maxTokens")).isEqualTo("maxTokens");
    assertThat(Checks.undeclared("", "model")).isEqualTo("model");
    assertThatThrownBy(() -> Checks.undeclared(declared, "model"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"model\" is a property of its own; set it with model(…).");
    assertThatThrownBy(() -> Checks.undeclared(declared, "max_tokens"))
        .hasMessage("\"max_tokens\" is a property of its own; set it with maxTokens(…).");
    assertThatThrownBy(() -> Checks.undeclared(declared, "type"))
        .hasMessage(
            "\"type\" is a property of its own; its value is fixed, and is sent by itself.");
  }

  @Test
  void aNameWithALineEndIsNoOtherProperty() {
    String declared = "a\\nb\tab\nback\\\\slash\tback";

    assertThat(Checks.undeclared(declared, "b")).isEqualTo("b");
    assertThat(Checks.undeclared(declared, "a")).isEqualTo("a");
    assertThatThrownBy(() -> Checks.undeclared(declared, "a\nb")).hasMessageContaining("ab(…)");
    assertThatThrownBy(() -> Checks.undeclared(declared, "back\\slash"))
        .hasMessageContaining("back(…)");
  }

  @Test
  void numbersComeOfNumbersAndText() {
    assertThat(Scalars.decimal("price", 5)).isEqualTo(new BigDecimal("5"));
    assertThat(Scalars.decimal("price", 0.1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(Scalars.decimal("price", "1.50")).isEqualTo(new BigDecimal("1.50"));
    assertThat(Scalars.bigInteger("count", "12345678901234567890"))
        .isEqualTo(new BigInteger("12345678901234567890"));
    assertThatThrownBy(() -> Scalars.bigInteger("count", "1.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be a whole number, found \"1.5\".");
    assertThatThrownBy(() -> Scalars.decimal("price", Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price");
  }

  @Test
  void textHidesSecretsWhereverTheyStand() {
    JsonSerializable value =
        JsonObject.of("key", "hush", "inner", JsonObject.of("key", "too", "more", 1));

    assertThat(Shown.of(value, "key"))
        .isEqualTo("JsonObject{\"key\":\"***\",\"inner\":{\"key\":\"***\",\"more\":1}}");
    assertThat(Shown.of(value)).contains("hush");
    assertThat(Shown.values("Query", "limit", 2, "offset", null, "key", Shown.masked("hush")))
        .isEqualTo("Query[limit=2, key=***]");
    assertThat(Shown.values("Query", "key", Shown.masked(null))).isEqualTo("Query[]");
  }

  @Test
  void textOfANumberWithoutJsonDoesNotFail() {
    assertThat(Shown.of(out -> out.number(Double.NaN))).contains("JSON has no form for NaN.");
  }

  @Test
  void aFileThatIsTooLargeIsNotReadIntoJson(@TempDir Path folder) throws IOException {
    Path large = folder.resolve("large.png");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(FileTexts.MAX_BYTES + 1L);
    }

    assertThatThrownBy(() -> FileTexts.dataUrl(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("larger than");
  }
}
