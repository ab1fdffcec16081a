package io.github.openrouterjava.codegen.style;

/**
 * A pattern in which {@code *} stands for any characters but {@code /}, {@code **} for any
 * characters, and anything else for itself.
 *
 * @param text the pattern
 */
public record Glob(String text) {

  /** Whether the whole of {@code name} fits. Takes no more time than both lengths multiplied. */
  public boolean matches(String name) {
    boolean[] ends = new boolean[name.length() + 1];
    ends[0] = true;
    for (int i = 0; i < text.length(); i++) {
      boolean star = text.charAt(i) == '*';
      boolean anything = star && i + 1 < text.length() && text.charAt(i + 1) == '*';
      ends = star ? spread(ends, name, anything) : step(ends, name, text.charAt(i));
      i += anything ? 1 : 0;
    }
    return ends[name.length()];
  }

  private static boolean[] step(boolean[] ends, String name, char c) {
    boolean[] next = new boolean[ends.length];
    for (int i = 0; i < name.length(); i++) {
      next[i + 1] = ends[i] && name.charAt(i) == c;
    }
    return next;
  }

  private static boolean[] spread(boolean[] ends, String name, boolean anything) {
    boolean[] next = ends.clone();
    for (int i = 0; i < name.length(); i++) {
      next[i + 1] |= next[i] && (anything || name.charAt(i) != '/');
    }
    return next;
  }

  /** The pattern. */
  @Override
  public String toString() {
    return text;
  }
}
