package io.github.openrouterjava.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Turns names of the document into Java identifiers, by the spelling of the name alone: the same
 * name gives the same identifier whatever else the document holds. Results are ASCII, so that file
 * names mean the same on every disk.
 */
final class Identifiers {

  /** Methods every object has and nothing can redefine with another meaning. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private Identifiers() {}

  /** {@code lowerCamelCase}; may still be a keyword. */
  static String camel(String name) {
    String pascal = pascal(name);
    List<String> words = words(name);
    String first = words.get(0);
    int length = pascal.startsWith("_") ? 0 : first.length();
    return pascal.substring(0, length).toLowerCase(Locale.ROOT) + pascal.substring(length);
  }

  /** {@code UpperCamelCase}, with acronyms as words: {@code listAPIKeys} gives ListApiKeys. */
  static String pascal(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : words(name)) {
      boolean acronym = word.equals(word.toUpperCase(Locale.ROOT));
      String rest = word.substring(1);
      out.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(acronym ? rest.toLowerCase(Locale.ROOT) : rest);
    }
    return Character.isDigit(out.charAt(0)) ? "_" + out : out.toString();
  }

  /**
   * A type name that keeps the name's own humps and acronyms: {@code PDF_part} gives PDFPart, but
   * {@code RATE_LIMIT} gives RateLimit.
   */
  static String typeName(String written) {
    String name = CapitalWords.apart(written);
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isAsciiLetterOrDigit(c)) {
        out.append(start ? Character.toUpperCase(c) : c);
        start = false;
      } else {
        out.append(c > 0x7f ? capitalised(escaped(c)) : "");
        start = true;
      }
    }
    if (out.length() == 0) {
      return pascal(name);
    }
    return Character.isDigit(out.charAt(0)) ? "_" + out : out.toString();
  }

  /** {@code UPPER_SNAKE_CASE}. */
  static String constant(String name) {
    String constant = String.join("_", words(name)).toUpperCase(Locale.ROOT);
    return Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
  }

  /** The name of a method or variable: like {@link #camel}, moved out of the way of Java's own. */
  static String member(String name) {
    return legal(camel(name));
  }

  /** Appends {@code _} to a keyword or the name of a method every object has. */
  static String legal(String identifier) {
    return SourceVersion.isKeyword(identifier) || OBJECT_METHODS.contains(identifier)
        ? identifier + "_"
        : identifier;
  }

  /** Upper-cases the first letter of an identifier. */
  static String capitalised(String identifier) {
    return identifier.substring(0, 1).toUpperCase(Locale.ROOT) + identifier.substring(1);
  }

  /** The words of a name, at least one; what is not a letter or digit of ASCII separates them. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < name.length(); i++) {
      boolean part = isAsciiLetterOrDigit(name.charAt(i));
      if (start >= 0 && (!part || startsWord(name, i))) {
        words.add(name.substring(start, i));
        start = -1;
      }
      if (part && start < 0) {
        start = i;
      } else if (name.charAt(i) > 0x7f) {
        words.add(escaped(name.charAt(i)));
      }
    }
    if (start >= 0) {
      words.add(name.substring(start));
    }
    if (words.isEmpty()) {
      name.chars().forEach(c -> words.add(escaped((char) c)));
    }
    return words.isEmpty() ? List.of("empty") : words;
  }

  /** Whether a hump of camel case begins at {@code i}: fooBar, HTTPServer, v1Beta but not 1h. */
  private static boolean startsWord(String name, int i) {
    char before = name.charAt(i - 1);
    if (!isUpper(name.charAt(i))) {
      return false;
    }
    boolean endsAcronym = i + 1 < name.length() && isLower(name.charAt(i + 1));
    return isLower(before) || Character.isDigit(before) || (isUpper(before) && endsAcronym);
  }

  /** The words of a name in lower case, at least one. */
  static List<String> lowerCaseWords(String name) {
    return words(name).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static String escaped(char c) {
    return "u" + Integer.toHexString(c);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return isUpper(c) || isLower(c) || (c >= '0' && c <= '9');
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
