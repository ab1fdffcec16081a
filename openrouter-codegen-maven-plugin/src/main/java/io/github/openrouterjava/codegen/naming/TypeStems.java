package io.github.openrouterjava.codegen.naming;

/**
 * Turns a component name, a property name or a role, with marks for items and values, into a type
 * name.
 */
final class TypeStems {

  private static final String ITEM = "[]";
  private static final String VALUE = "{}";

  private TypeStems() {}

  /** Whether {@code hint} names what is inside of something else. */
  static boolean isDerived(String hint) {
    return hint.endsWith(ITEM) || hint.endsWith(VALUE);
  }

  /**
   * {@code prefix} followed by the name for {@code hint}: {@code tools[]} gives {@code Tool},
   * {@code content[]} gives {@code ContentItem}, {@code []} alone gives {@code Item}.
   */
  static String of(String hint, String prefix) {
    if (hint.isEmpty()) {
      return prefix.isEmpty() ? "Value" : prefix;
    }
    if (!isDerived(hint)) {
      return prefix + Identifiers.typeName(hint);
    }
    String inner = hint.substring(0, hint.length() - ITEM.length());
    String ending = hint.endsWith(ITEM) ? "Item" : "Value";
    if (inner.isEmpty()) {
      return prefix + ending;
    }
    if (isDerived(inner)) {
      return of(inner, prefix) + ending;
    }
    String name = Identifiers.typeName(inner);
    String singular = Plurals.singular(name);
    return prefix + (singular != null ? singular : name + ending);
  }
}
