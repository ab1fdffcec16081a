package io.github.openrouterjava.codegen.naming;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in capitals that stand one after the other, which would run into one another in Java. */
final class CapitalWords {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![A-Za-z0-9])[A-Z][A-Z0-9]+(?:[^A-Za-z0-9]+[A-Z][A-Z0-9]*)+(?![A-Za-z0-9])");

  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]*");

  private CapitalWords() {}

  /** {@code name} with {@code RATE_LIMIT} as {@code Rate_Limit}. */
  static String apart(String name) {
    return WORDS.matcher(name).replaceAll(CapitalWords::capitalised);
  }

  private static String capitalised(MatchResult words) {
    String lower =
        WORD.matcher(words.group())
            .replaceAll(
                word ->
                    word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(lower);
  }
}
