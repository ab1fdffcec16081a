package io.github.openrouterjava.codegen.emit.text;

import com.palantir.javapoet.JavaFile;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders what JavaPoet built, and tidies what JavaPoet leaves as it comes. */
public final class SourceRenderer {

  private static final String STRING = "\"(?:\\\\.|[^\"\\\\\n])*\"";

  private SourceRenderer() {}

  /**
   * The file's text, with annotations of what may be null where Java wants them.
   *
   * @param nullness where they stand; those of declarations go before the whole type
   */
  public static SourceFile render(JavaFile file, Style.Nullness nullness) {
    QualifiedName annotation = nullness.nullable();
    SourceFile rendered = render(file);
    if (annotation == null || nullness.inTypes()) {
      return rendered;
    }
    return new SourceFile(rendered.path(), hoisted(rendered.text(), annotation.simpleName()));
  }

  /** JavaPoet knows annotations of types only and writes {@code Outer. @Nullable Inner}. */
  private static String hoisted(String source, String annotation) {
    Pattern pattern =
        Pattern.compile(STRING + "|((?:\\w+\\.)+) ?(@(?:\\w+\\.)*" + annotation + ") (?=\\w)");
    return pattern
        .matcher(source)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? found.group()
                        : found.group(2) + " " + found.group(1)));
  }

  /** The file's text: two-space indent, lines of comments at most 100 wide, no trailing blanks. */
  public static SourceFile render(JavaFile file) {
    String text = file.toBuilder().indent("  ").skipJavaLangImports(true).build().toString();
    String path = file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java";
    return new SourceFile(path, tidy(text));
  }

  /** Wraps comments, puts short ones on one line, and closes up what need not be apart. */
  public static String tidy(String source) {
    List<String> tidy = new ArrayList<>();
    List<String> comment = new ArrayList<>();
    for (String line : source.split("\n", -1)) {
      String stripped = line.stripTrailing();
      boolean starts = comment.isEmpty() && stripped.stripLeading().equals("/**");
      if (!starts && comment.isEmpty()) {
        tidy.add(stripped);
        continue;
      }
      comment.add(stripped);
      if (stripped.endsWith("*/")) {
        tidy.addAll(CommentWrapper.wrap(comment));
        comment.clear();
      }
    }
    return String.join("\n", CodeTidier.tidy(tidy)).stripTrailing() + "\n";
  }
}
