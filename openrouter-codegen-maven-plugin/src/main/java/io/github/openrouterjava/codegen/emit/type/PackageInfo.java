package io.github.openrouterjava.codegen.emit.type;

import io.github.openrouterjava.codegen.emit.layout.SourceRenderer;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import java.util.ArrayList;
import java.util.List;

/** The file that says what a package is and that its types are never null unless marked. */
public final class PackageInfo {

  private PackageInfo() {}

  /** The file for {@code packageName}, with the annotation that {@code style} wants. */
  public static SourceFile of(String packageName, Style style, Wording wording) {
    QualifiedName marked = style.code().nullness().marked();
    List<String> lines = new ArrayList<>(List.of(wording.packageInfo(packageName).block()));
    if (marked != null) {
      lines.add("@" + marked.simpleName());
    }
    lines.add("package " + packageName + ";");
    if (marked != null) {
      lines.addAll(List.of("", "import " + marked + ";"));
    }
    String text = String.join("\n", lines) + "\n";
    return new SourceFile(
        packageName.replace('.', '/') + "/package-info.java",
        SourceRenderer.layOut(text.stripLeading()));
  }
}
