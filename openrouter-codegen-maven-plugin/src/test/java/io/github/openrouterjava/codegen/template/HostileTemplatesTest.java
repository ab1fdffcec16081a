package io.github.openrouterjava.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a template gives, the code compiles, without a warning of javac or doclint. */
class HostileTemplatesTest {

  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-proc:none", "--release", "17");

  private static final Pattern NEEDED =
      Pattern.compile("openrouter-client-runtime|jspecify|tools.jackson|jackson-annotations");

  @TempDir Path folder;

  static List<String> texts() {
    return List.of(
        "*/ class Evil {} /*",
        "\\u002a\\u002f class Evil {} \\u002f\\u002a \\",
        "/** {@code x {@link java.lang.Nothing} {@value} {@inheritDoc} {@ {@snippet : x} }",
        "{@return x} {@code a*/b} {@literal <b>} {@link java.lang.String} {@code",
        "<b><ul><li>x</b></p></div><li><ol></ul>text</ol><i><pre>a<p>b<ul></pre></i></i>",
        "<script>x</script><table><tr><td><h1>x<p/><br/><img src=x><b/><p <br <a>y</a> <a href>",
        "<a href=\"javascript:x\">y</a><a href='https://example.com/*/'>z<a href='http://x'>n</a>",
        "</li></ul></b></p></pre><ul>text<li>item<b>bold</ul><blockquote><li>no</blockquote>",
        "a < b > c & d &nbsp; &bogus; &#0; &#x0; &#8238; &#x202e; &#55296; &amp",
        "x\n@param nothing x\n@throws Nothing y\n@return z\n@deprecated\n@see Nothing#no\n@unknown",
        "x\n@since 1\n@author <b>me\n@version */\n@since\nmore\n@exception Nothing x\n@serial\n@hidden",
        "\r\n\u0000\u2028\u202e\u0007\ufeff\ud800 text \r\r @since 1 \f",
        "$L $T $N $$ $> $< $[ $] $W $1L %s",
        "import evil.Evil;\npackage evil;\n}\n  }\n  A,\n  B,\n  private int x;\n@Override\n{\n",
        "/\n/*\n//\n*\n**/\n* /\n<pre>\n*/\n/**\n</pre>\n<pre>\n",
        "x".repeat(500) + " " + "{@code y} ".repeat(50) + "<p>".repeat(20),
        "{{=<% %>=}}{{name}} <%! nothing %>");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void cannotBreakTheCode(String text) throws IOException {
    Map<String, String> templates =
        Stream.of(Slot.values()).collect(Collectors.toMap(Slot::file, slot -> text));

    assertCompiles(Generated.with(templates));
  }

  @Test
  void cannotBreakTheCodeWithTextOfAHostileDocument() throws IOException {
    Map<String, String> templates = new TreeMap<>();
    for (Slot slot : Slot.values()) {
      List<String> texts =
          slot.model().variables().stream()
              .filter(v -> v.kind() == Variable.Kind.TEXT)
              .map(v -> "{{" + v.name() + "}} <b>{{" + v.name() + ".javadoc}}")
              .toList();
      templates.put(slot.file(), "x\n" + String.join("\n", texts));
    }
    String document =
        Generated.DOCUMENT
            .replace("A book.", "\"*/ <ul> {@link x} \\\\u002a/ @param <li>\\n\\n- a\\n- <b>\"")
            .replace("What it is called", "\"</ul> */ {@code\"")
            .replace("Where it is.", "\"@since 1\\n\\n```\\n*/\\n```\"")
            .replace("Its number.", "\"\\n@return x */\"");

    assertCompiles(Generated.with(document, templates));
  }

  @ParameterizedTest
  @EnumSource(Slot.class)
  void keepWhatIsRight(Slot slot) throws IOException {
    String text =
        "See <a href=\"https://example.com/a?b=1&amp;c=2\">there</a>, {@code a<b} &mdash; <em>x</em>."
            + "\n\n<p>Second.\n<ul>\n  <li>item\n</ul>\n\n@since 1.2";
    Generated generated = Generated.with(Map.of(slot.file(), text));

    assertCompiles(generated);
    String all = String.join("\n", generated.files().values());
    assertThat(all).contains("<a href=\"https://example.com/a?b=1&amp;c=2\">there</a>");
    assertThat(all.contains("<code>a&lt;b</code>") || !isComment(slot)).isTrue();
  }

  private static boolean isComment(Slot slot) {
    return slot != Slot.HEADER && slot != Slot.GENERATED && slot != Slot.README;
  }

  private void assertCompiles(Generated generated) throws IOException {
    assertThat(generated.messages()).isEmpty();
    List<String> arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(List.of("-d", folder.resolve("classes").toString()));
    arguments.addAll(List.of("--module-path", modules()));
    for (Map.Entry<String, String> file : generated.files().entrySet()) {
      if (file.getKey().endsWith(".java")) {
        Path source = folder.resolve(file.getKey());
        Files.createDirectories(source.getParent());
        Files.writeString(source, file.getValue());
        arguments.add(source.toString());
      }
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
    try (Stream<Path> classes = Files.walk(folder.resolve("classes"))) {
      assertThat(classes.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.contains("Evil"))
          .contains("module-info.class", "Shelf.class", "Book.class");
    }
  }

  /** What a client needs on its module path. */
  private static String modules() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> NEEDED.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
