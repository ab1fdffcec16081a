package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.style.Style.Packages;
import io.github.openrouterjava.codegen.style.Style.Rename;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads and checks style files. */
public final class StyleReader {

  /** The name of the style file in the directory of templates. */
  public static final String FILE = "style.yaml";

  private StyleReader() {}

  /**
   * Reads a style file.
   *
   * @param source the file, null where there is none
   * @param diagnostics takes what is wrong with it; where that has errors, do not go on
   */
  public static Style read(@Nullable DocumentSource source, Diagnostics diagnostics) {
    if (source == null) {
      return Style.DEFAULT;
    }
    Node root = new DocumentReader(Limits.DEFAULT).read(source, diagnostics);
    if (root == null) {
      return Style.DEFAULT;
    }
    Section file = new Section(Cursor.root(root), "", diagnostics);
    AdditionReader additions = new AdditionReader(diagnostics);
    return new Style(
        packages(file.section("packages")),
        NamingReader.read(file.section("names")),
        renames(file.section("renames")),
        CodeReader.read(file.section("code")),
        additions.annotations(file.sections("annotations")),
        additions.interfaces(file.sections("interfaces")),
        modules(file.section("module")),
        SelectionReader.read(file.section("select")));
  }

  private static Packages packages(Section section) {
    Packages packages = new Packages(packageName(section, "client"), packageName(section, "model"));
    Cursor model = section.member("model");
    if (model != null
        && packages.model() != null
        && packages.model().equalsIgnoreCase(packages.client())) {
      section.invalid(
          model, "The package is the same as that of the clients.", "Choose another package.");
    }
    return packages;
  }

  private static @Nullable String packageName(Section section, String key) {
    String name = section.text(key);
    Cursor member = section.member(key);
    if (name == null || member == null) {
      return null;
    }
    boolean legal =
        SourceVersion.isName(name, SourceVersion.RELEASE_17)
            && name.chars().allMatch(c -> c < 0x80)
            && !(name + ".").startsWith("java.");
    if (!legal) {
      section.invalid(
          member,
          Quoted.of(name) + " is not a valid package name.",
          "Use identifiers separated by dots, for example com.example.api.");
    }
    return name;
  }

  private static List<String> modules(Section section) {
    List<String> modules = new ArrayList<>();
    for (Cursor item : section.items("requires")) {
      String name = section.text(item);
      if (name != null && SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
        modules.add(name);
      } else if (name != null) {
        section.invalid(item, Quoted.of(name) + " is not a valid module name.", "Correct it.");
      }
    }
    return modules;
  }

  private static Map<String, Rename> renames(Section section) {
    Map<String, Rename> renames = new LinkedHashMap<>();
    for (Cursor member : section.members()) {
      String name = section.text(member);
      String pointer = pointer(section, member, member.name());
      if (name != null && !isName(name)) {
        section.invalid(
            member,
            Quoted.of(name) + " is not a valid Java name.",
            "Use ASCII letters and digits, and no Java keyword.");
      } else if (name != null && pointer != null) {
        renames.put(pointer, new Rename(name, member.location()));
      }
    }
    return renames;
  }

  /** A pointer in the one form that all code compares; null where the text is none. */
  static @Nullable String pointer(Section section, Cursor at, String text) {
    Pointer pointer = Pointer.parse(text);
    if (pointer == null || pointer.parent() == null) {
      section.invalid(
          at,
          Quoted.of(text) + " is not a JSON pointer into the document.",
          "Begin it with # and quote it, for example \"#/components/schemas/Order\".");
      return null;
    }
    return pointer.toString();
  }

  /** Whether text is an identifier, in characters that mean the same on every disk. */
  static boolean isName(String text) {
    return SourceVersion.isName(text, SourceVersion.RELEASE_17)
        && text.indexOf('.') < 0
        && text.chars().allMatch(c -> c < 0x80);
  }
}
