package io.github.openrouterjava.codegen.emit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralsTest {

  @Test
  void nothingEndsALiteral() {
    assertThat(Literals.string("a\"b\\c\nd\re\tf\0g"))
        .isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf\\000g\"");
    assertThat(Literals.string("\u2028\u2029\u0085\u202e\ufeff\ud800"))
        .isEqualTo("\"\\u2028\\u2029\\u0085\\u202e\\ufeff\\ud800\"");
    assertThat(Literals.string("$L é 漢")).isEqualTo("\"$L é 漢\"");
  }
}
