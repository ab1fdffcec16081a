package io.github.openrouterjava.codegen.diff.surface;

import java.util.regex.Pattern;

/** Texts for people, who need no packages. */
final class Simple {

  private static final Pattern PACKAGE =
      Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[\\p{L}_$])");

  private Simple() {}

  /** {@code text} with the packages of all class names left out. */
  static String names(String text) {
    return PACKAGE.matcher(text).replaceAll("");
  }
}
