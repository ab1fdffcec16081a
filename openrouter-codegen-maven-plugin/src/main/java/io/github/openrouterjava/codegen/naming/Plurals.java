package io.github.openrouterjava.codegen.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Singular forms of English plurals, as far as they can be trusted. */
final class Plurals {

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("caches", "cache"),
          Map.entry("aliases", "alias"),
          Map.entry("biases", "bias"),
          Map.entry("children", "child"),
          Map.entry("cookies", "cookie"),
          Map.entry("indices", "index"),
          Map.entry("lenses", "lens"),
          Map.entry("movies", "movie"),
          Map.entry("people", "person"),
          Map.entry("statuses", "status"));

  /** Words that end like plurals and are none, or are their own singular. */
  private static final Set<String> NO_PLURALS =
      Set.of(
          "alias", "always", "atlas", "bias", "canvas", "chaos", "dns", "gas", "https", "kudos",
          "lens", "means", "news", "physics", "rss", "series", "species", "tls", "whereas");

  private Plurals() {}

  /** The singular of a name whose last word is a plural, null where it does not look like one. */
  static @Nullable String singular(String name) {
    List<String> words = Identifiers.lowerCaseWords(name);
    if (NO_PLURALS.contains(words.get(words.size() - 1))) {
      return null;
    }
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
