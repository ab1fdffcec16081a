package io.github.openrouterjava.codegen.style;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The full name of a Java class, by convention: packages start with a small letter, classes with a
 * capital.
 *
 * @param packageName the package, never empty
 * @param simpleNames the simple names, outermost first
 */
public record QualifiedName(String packageName, List<String> simpleNames) {

  public QualifiedName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** Reads {@code com.acme.Outer.Inner}; null where the text is no such name. */
  static @Nullable QualifiedName parse(String text) {
    if (!SourceVersion.isName(text, SourceVersion.RELEASE_17) || !isAscii(text)) {
      return null;
    }
    List<String> parts = List.of(text.split("\\.", -1));
    int packages = (int) parts.stream().takeWhile(part -> !isClassName(part)).count();
    List<String> classes = parts.subList(packages, parts.size());
    return packages == 0
            || classes.isEmpty()
            || !classes.stream().allMatch(QualifiedName::isClassName)
        ? null
        : new QualifiedName(String.join(".", parts.subList(0, packages)), classes);
  }

  /** The last simple name. */
  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  @Override
  public String toString() {
    return String.join(".", Stream.concat(Stream.of(packageName), simpleNames.stream()).toList());
  }

  private static boolean isClassName(String part) {
    return Character.isUpperCase(part.charAt(0));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
