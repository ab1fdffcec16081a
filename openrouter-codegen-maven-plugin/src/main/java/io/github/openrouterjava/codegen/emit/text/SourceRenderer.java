package io.github.openrouterjava.codegen.emit.text;

import com.palantir.javapoet.JavaFile;
import java.util.ArrayList;
import java.util.List;

/** Renders what JavaPoet built, and tidies what JavaPoet leaves as it comes. */
public final class SourceRenderer {

  private SourceRenderer() {}

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
