package io.github.openrouterjava.codegen.emit.layout;

import com.palantir.javapoet.JavaFile;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import java.util.List;

/** Renders what JavaPoet built as the text of a file. */
public final class SourceRenderer {

  private SourceRenderer() {}

  /**
   * The file's text, with annotations of what may be null where Java wants them.
   *
   * @param nullness where they stand; those of declarations go before the whole type
   */
  public static SourceFile render(JavaFile file, Style.Nullness nullness) {
    QualifiedName annotation = nullness.nullable();
    List<Token> tokens =
        Lexer.tokens(file.toBuilder().skipJavaLangImports(true).build().toString());
    String path = file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java";
    if (annotation != null && !nullness.inTypes()) {
      tokens = NullnessMover.moved(tokens, annotation.simpleName());
    }
    return new SourceFile(path, SourceLayout.of(tokens));
  }

  /** Lays out source. */
  public static String layOut(String source) {
    return SourceLayout.of(Lexer.tokens(source));
  }
}
