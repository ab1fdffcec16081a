package io.github.openrouterjava.codegen.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Shortens names that nobody would type: to words they do not repeat, then to their beginning and
 * end. The same name always gives the same shorter one.
 */
final class ShortNames {

  private static final int LONGEST = 60;

  /** Leaves room for what tells two shortened names apart. */
  private static final int TARGET = 58;

  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|_");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9_$]+");

  private ShortNames() {}

  /** {@code name}, or what is left of it where it has more than 60 characters. */
  static String of(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    boolean constant = CONSTANT.matcher(name).matches();
    String separator = constant ? "_" : "";
    List<String> words = new ArrayList<>();
    if (constant) {
      words.addAll(List.of(name.split("_+")));
      words.removeIf(String::isEmpty);
    } else {
      WORD.matcher(name).results().map(MatchResult::group).forEach(words::add);
    }
    dropRepeated(words, separator);
    while (words.size() > 2 && length(words, separator) > TARGET) {
      words.remove(words.size() / 2);
    }
    String shorter = String.join(separator, words);
    String start = Character.isDigit(shorter.charAt(0)) ? "_" + shorter : shorter;
    return start.length() > TARGET ? start.substring(0, TARGET) : start;
  }

  private static void dropRepeated(List<String> words, String separator) {
    Set<String> met = new HashSet<>();
    for (int i = 0; i < words.size() - 1 && length(words, separator) > TARGET; ) {
      if (met.add(words.get(i).toLowerCase(Locale.ROOT))) {
        i++;
      } else {
        words.remove(i);
      }
    }
  }

  private static int length(List<String> words, String separator) {
    return words.stream().mapToInt(String::length).sum() + (words.size() - 1) * separator.length();
  }
}
