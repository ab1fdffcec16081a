package io.github.openrouterjava.codegen.naming;

import java.util.Map;
import java.util.Optional;

/**
 * Turns a component name, a property name or a role, with marks for items, values and alternatives,
 * into a type name.
 */
final class TypeStems {

  private static final String ITEM = "[]";
  private static final String VALUE = "{}";
  private static final String ALTERNATIVE = "{item}";

  /** What is appended for each mark: the item of a list, the value of a map, an alternative. */
  private static final Map<String, String> ENDINGS =
      Map.of(ITEM, "Item", VALUE, "Value", "{object}", "Object", ALTERNATIVE, "Item");

  private TypeStems() {}

  /** Whether {@code hint} names what is inside of something else. */
  static boolean isDerived(String hint) {
    return mark(hint).isPresent();
  }

  /** Whether {@code hint} names an object of a union that only the union has a name for. */
  static boolean isAlternative(String hint) {
    return hint.endsWith(ALTERNATIVE);
  }

  /**
   * {@code prefix} followed by the name for {@code hint}: {@code tools[]} gives {@code Tool},
   * {@code content[]} gives {@code ContentItem}, {@code []} alone gives {@code Item}.
   */
  static String of(String hint, String prefix) {
    if (hint.isEmpty()) {
      return prefix.isEmpty() ? "Value" : prefix;
    }
    Optional<String> mark = mark(hint);
    if (mark.isEmpty()) {
      return prefix + Identifiers.typeName(hint);
    }
    String inner = hint.substring(0, hint.length() - mark.get().length());
    String ending = ENDINGS.getOrDefault(mark.get(), "");
    if (inner.isEmpty()) {
      return prefix + ending;
    }
    boolean element = mark.get().equals(ITEM) || mark.get().equals(VALUE);
    if (isDerived(inner) || !element) {
      return of(inner, prefix) + ending;
    }
    String name = Identifiers.typeName(inner);
    String singular = Plurals.singular(name);
    return prefix + (singular != null ? singular : name + ending);
  }

  /** The same with the plural kept: {@code tools[]} gives {@code ToolsItem}. */
  static String withEnding(String hint, String prefix) {
    Optional<String> mark = mark(hint);
    if (mark.isEmpty()) {
      return of(hint, prefix);
    }
    String inner = hint.substring(0, hint.length() - mark.get().length());
    String ending = ENDINGS.getOrDefault(mark.get(), "");
    return inner.isEmpty() ? prefix + ending : withEnding(inner, prefix) + ending;
  }

  private static Optional<String> mark(String hint) {
    return ENDINGS.keySet().stream().filter(hint::endsWith).findFirst();
  }
}
