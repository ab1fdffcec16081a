package io.github.openrouterjava.codegen.emit.type;

import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.SourceRenderer;
import io.github.openrouterjava.codegen.model.Info;

/** The file that says what a package is and that its types are never null unless marked. */
public final class PackageInfo {

  private PackageInfo() {}

  /** The file for {@code packageName}, which holds the types of an API. */
  static SourceFile of(String packageName, Info info) {
    return of(packageName, "The types of the " + JavadocText.inline(info.title()) + ".");
  }

  /**
   * The file for a package.
   *
   * @param packageName its name
   * @param javadoc a sentence in HTML
   */
  public static SourceFile of(String packageName, String javadoc) {
    String text =
        String.join(
            "\n",
            "/**",
            " * " + javadoc,
            " */",
            "@" + RuntimeTypes.NULL_MARKED.simpleName(),
            "package " + packageName + ";",
            "",
            "import " + RuntimeTypes.NULL_MARKED.canonicalName() + ";",
            "");
    return new SourceFile(
        packageName.replace('.', '/') + "/package-info.java", SourceRenderer.tidy(text));
  }
}
