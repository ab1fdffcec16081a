package io.github.openrouterjava.codegen.emit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {

  @Test
  void blocksBecomeHtml() {
    assertThat(JavadocText.blocks("One `a<b`.\nStill one.\n\nTwo.\n- x\n- **y**\n\n```\n{@a}\n```"))
        .isEqualTo(
            "One <code>a&lt;b</code>. Still one.\n\n<p>Two.\n\n<ul>\n  <li>x\n  <li>y\n</ul>\n\n"
                + "<pre>\n{&#64;a}\n</pre>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a */ b|a *&#47; b",
        "{@link Foo}|{&#64;link Foo}",
        "<b>x</b> & y|&lt;b&gt;x&lt;/b&gt; &amp; y",
        "\\u002a/|&#92;u002a/",
        "[docs](https://x.test/a?b=1)|<a href=\"https://x.test/a?b=1\">docs</a>",
        "[bad](javascript:alert)|bad",
        "[a](https://x.test/\"onload)|a",
        "a [b] c|a [b] c",
        "`open|`open",
        "# Title|Title",
      })
  void nothingIsMoreThanText(String markdown, String html) {
    assertThat(JavadocText.inline(markdown)).isEqualTo(html);
  }

  @Test
  void noElementIsEmpty() {
    assertThat(JavadocText.code("")).isEqualTo("<code>\"\"</code>");
    assertThat(JavadocText.code("\u202e ")).isEqualTo("<code>\"\"</code>");
    assertThat(JavadocText.inline("a ` `")).isEqualTo("a ` `");
  }

  @Test
  void whatIsNotSeenIsDropped() {
    assertThat(JavadocText.inline("a\u202eb\u2066c\u200bd\u0000e\ufefff\u2028g"))
        .isEqualTo("abcdef g");
    assertThat(JavadocText.inline("a\u00a0b \ud800 é 漢 😀")).isEqualTo("a b \ufffd é 漢 😀");
  }

  @Test
  void anEmptyValueMadeAnEmptyTagThatDoclintRefuses() {
    assertThat(JavadocText.code("")).isEqualTo("<code>\"\"</code>");
  }

  @Test
  void theFirstSentenceEndsWhereASentenceEnds() {
    assertThat(JavadocText.firstSentence("See e.g. this `a. b` here. More.\n\nNext."))
        .isEqualTo("See e.g. this <code>a. b</code> here.");
    assertThat(JavadocText.firstSentence("No end\n\nNext.")).isEqualTo("No end");
    assertThat(JavadocText.firstSentence(null)).isEmpty();
    assertThat(JavadocText.blocks(" \n ")).isEmpty();
  }
}
