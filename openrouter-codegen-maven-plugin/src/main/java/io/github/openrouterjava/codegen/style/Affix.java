package io.github.openrouterjava.codegen.style;

/**
 * What is put around a name.
 *
 * @param prefix what goes before it, may be empty
 * @param suffix what goes after it, may be empty
 */
public record Affix(String prefix, String suffix) {

  /** Nothing before, nothing after. */
  public static final Affix NONE = new Affix("", "");

  /** The name of a class with both around it. */
  public String around(String className) {
    return prefix + className + suffix;
  }

  /** The name of a method with both around it; what follows a prefix starts with a capital. */
  public String aroundMethod(String name) {
    String stem =
        prefix.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return prefix + stem + suffix;
  }
}
