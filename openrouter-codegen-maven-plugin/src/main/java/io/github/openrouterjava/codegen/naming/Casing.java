package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.style.Style.Acronyms;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How acronyms are written in names that are made, not given. Changes nothing but case. */
final class Casing {

  /** What names give without a style file. */
  static final Casing USUAL = new Casing(Style.DEFAULT.names().acronyms());

  private static final Pattern HUMP = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

  private final Acronyms acronyms;

  Casing(Acronyms acronyms) {
    this.acronyms = acronyms;
  }

  /** {@code identifier} with its acronyms as the style wants them. */
  String of(String identifier) {
    if (acronyms.casing() == Style.Casing.AS_WRITTEN) {
      return identifier;
    }
    return HUMP.matcher(identifier).replaceAll(this::replacement);
  }

  private String replacement(MatchResult hump) {
    return Matcher.quoteReplacement(hump(hump.group(), hump.start() == 0));
  }

  private String hump(String hump, boolean first) {
    if (acronyms.casing() == Style.Casing.WORD) {
      return hump.substring(0, 1) + hump.substring(1).toLowerCase(Locale.ROOT);
    }
    if (first && Character.isLowerCase(hump.charAt(0))) {
      return hump;
    }
    String upper = hump.toUpperCase(Locale.ROOT);
    return acronyms.words().contains(upper) ? upper : hump;
  }
}
