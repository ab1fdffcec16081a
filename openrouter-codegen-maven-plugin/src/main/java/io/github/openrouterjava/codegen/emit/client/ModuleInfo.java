package io.github.openrouterjava.codegen.emit.client;

import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.layout.SourceRenderer;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.style.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The file that makes a module of the client, named as its package is. Only on demand: sources that
 * hold it compile on a module path only.
 */
public final class ModuleInfo {

  private ModuleInfo() {}

  /** What the style needs beside the runtime, ended by a line break where there is any. */
  private static String requires(Style style) {
    List<String> lines = new ArrayList<>();
    if (style.code().generated()) {
      lines.add("  requires static java.compiler;\n");
    }
    style.requires().forEach(module -> lines.add("  requires transitive " + module + ";\n"));
    return String.join("", lines);
  }

  /** The file for the client with these names. */
  public static SourceFile of(Names names, Wording wording) {
    String text =
        String.join(
            "\n",
            wording.moduleInfo().block(),
            "module " + names.clientPackage() + " {",
            "  requires transitive " + RuntimeTypes.MODULE + ";",
            requires(names.style()) + "",
            "  exports " + names.clientPackage() + ";",
            "  exports " + names.modelPackage() + ";",
            "}",
            "");
    return new SourceFile("module-info.java", SourceRenderer.layOut(text.stripLeading()));
  }
}
