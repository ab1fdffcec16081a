package io.github.openrouterjava.codegen.naming;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Singular forms of English plurals, as far as they can be trusted. */
final class Plurals {

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "aliases", "alias",
          "children", "child",
          "indices", "index",
          "people", "person",
          "statuses", "status");

  private Plurals() {}

  /** The singular of a name whose last word is a plural, null where it does not look like one. */
  static @Nullable String singular(String name) {
    for (Map.Entry<String, String> irregular : IRREGULAR.entrySet()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(irregular.getKey())) {
        int stem = name.length() - irregular.getKey().length();
        boolean upper = Character.isUpperCase(name.charAt(stem));
        String end = irregular.getValue();
        return name.substring(0, stem) + (upper ? Identifiers.capitalised(end) : end);
      }
    }
    if (name.length() > 4 && name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    if (endsWithAny(name, "sses", "shes", "ches", "xes", "zzes")) {
      return name.substring(0, name.length() - 2);
    }
    boolean plural =
        name.length() > 3 && name.endsWith("s") && !endsWithAny(name, "ss", "us", "is");
    return plural ? name.substring(0, name.length() - 1) : null;
  }

  private static boolean endsWithAny(String name, String... endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
