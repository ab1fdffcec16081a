package io.github.openrouterjava.codegen.emit.text;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeJavadocTest {

  /** What comments break on, in pieces that random texts are made of. */
  private static final List<String> PIECES =
      List.of(
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<code>",
          "</code>",
          "<a href=\"https://x.example/*/\">",
          "</a>",
          "<p>",
          "</p>",
          "<ul>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<li>",
          "</li>",
          "<pre>",
          "</pre>",
          "<blockquote>",
          "</blockquote>",
          "<br>",
          "<br/>",
          "<h1>",
          "<x y=z>",
          "<",
          ">",
          "&",
          "&lt;",
          "&#0;",
          "&bad;",
          "*/",
          "/*",
          "/**",
          "*",
          "/",
          "\\u002a/",
          "\\",
          "{@code ",
          "{@code x}",
          "{@link A}",
          "{@literal <}",
          "{",
          "}",
          "@",
          "\n",
          "\n\n",
          "\n@since 1\n",
          "\n@param x\n",
          "\n@return x\n",
          "\n@author <b>me\n",
          " ",
          "text",
          " word ",
          "\r",
          "\t",
          "\u2028",
          "\u0000",
          "\ud800",
          "\"",
          "'");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void makesAnyTextACommentThatDoclintLikes(long seed) {
    Random random = new Random(seed);
    StringBuilder source = new StringBuilder("package p;\n/** All. */\npublic interface All {\n");
    for (int i = 0; i < 250; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Comment comment =
          SafeJavadoc.comment(text.toString(), Set.of("since", "author"), Set.of("{@link All}"));
      source.append(comment.block()).append("\ninterface C").append(i).append(" {}\n");
      source.append("/** Line.\n * @param x ").append(SafeJavadoc.line(text.toString()));
      source.append("\n */\nstatic void m").append(i).append("(int x) {}\n");
    }
    source.append("}\n");

    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xdoclint:all", "-Xlint:all", "-Werror", "--release", "17")
            .compile(JavaFileObjects.forSourceString("p.All", source.toString()));

    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void leavesAloneWhatTheGeneratorMakesOfAnyText() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String line = SafeJavadoc.joined(JavadocText.inline(text.toString()));

      assertThat(SafeJavadoc.line(line)).isEqualTo(line);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a <b>c</b> <br> d                        | a <b>c</b> <br> d
          a <b>c <i>d</b> e                        | a <b>c <i>d</i></b> e
          <script>x</script>                       | &lt;script&gt;x&lt;/script&gt;
          a {@code b<c} {@literal @d} {@value #E}  | a <code>b&lt;c</code> &#64;d {&#64;value #E}
          <a href='http://x.example?a=1&b=2'>y</a> | <a href="http://x.example?a=1&amp;b=2">y</a>
          <a href="javascript:x">y</a>             | &lt;a href="javascript:x"&gt;y
          a */ b \\u002a/ c@d.example              | a *&#47; b &#92;u002a/ c&#64;d.example
          <ul>a<li>b</ul>                          | &lt;ul&gt;a&lt;li&gt;b
          """)
  void saysOnOneLineWhatWasMeant(String text, String html) {
    assertThat(SafeJavadoc.line(text)).isEqualTo(html);
  }

  @Test
  void keepsTagsThatCannotBeWrong() {
    Comment comment =
        SafeJavadoc.comment(
            "Says\n\n\n<ul>one<li>two</ul>\n\n@since 1\n more\n@return x\n@author <b>me",
            Set.of("since", "author"),
            Set.of());

    assertThat(comment.text()).isEqualTo("Says\n\n<ul><li>one<li>two</ul>");
    assertThat(comment.tags()).containsExactly("@since 1 more &#64;return x", "@author <b>me</b>");
  }
}
