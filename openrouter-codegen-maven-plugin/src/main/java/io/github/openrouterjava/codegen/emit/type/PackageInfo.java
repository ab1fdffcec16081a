package io.github.openrouterjava.codegen.emit.type;

import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.SourceRenderer;
import io.github.openrouterjava.codegen.emit.text.Wording;

/** The file that says what a package is and that its types are never null unless marked. */
public final class PackageInfo {

  private PackageInfo() {}

  /** The file for {@code packageName}. */
  public static SourceFile of(String packageName, Wording wording) {
    String text =
        String.join(
            "\n",
            wording.packageInfo(packageName).block(),
            "@" + RuntimeTypes.NULL_MARKED.simpleName(),
            "package " + packageName + ";",
            "",
            "import " + RuntimeTypes.NULL_MARKED.canonicalName() + ";",
            "");
    return new SourceFile(
        packageName.replace('.', '/') + "/package-info.java",
        SourceRenderer.tidy(text.stripLeading()));
  }
}
