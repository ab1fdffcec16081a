package io.github.openrouterjava.codegen.surface;

import java.util.regex.Pattern;

/** Shortens texts for people, who need no packages. */
public final class SimpleNames {

  private static final Pattern PACKAGE =
      Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[\\p{L}_$])");

  private SimpleNames() {}

  /** {@code text} without the packages of the class names in it. */
  public static String of(String text) {
    return PACKAGE.matcher(text).replaceAll("");
  }
}
