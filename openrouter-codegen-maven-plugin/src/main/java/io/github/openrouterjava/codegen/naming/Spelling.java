package io.github.openrouterjava.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * Names that show how a name is spelled in the document, for those that would be the same in Java
 * otherwise: {@code foo-bar} beside {@code fooBar}, {@code ID} beside {@code id}. Each is made of
 * the one name alone.
 */
final class Spelling {

  private static final Map<Character, String> SYMBOLS =
      Map.ofEntries(
          Map.entry('-', "dash"),
          Map.entry('_', "underscore"),
          Map.entry('.', "dot"),
          Map.entry(' ', "space"),
          Map.entry('/', "slash"),
          Map.entry(':', "colon"),
          Map.entry('$', "dollar"),
          Map.entry('@', "at"),
          Map.entry('+', "plus"),
          Map.entry('*', "star"),
          Map.entry('#', "hash"),
          Map.entry('%', "percent"),
          Map.entry('&', "and"),
          Map.entry('<', "less"),
          Map.entry('>', "greater"),
          Map.entry('=', "equals"),
          Map.entry('!', "not"),
          Map.entry('~', "tilde"),
          Map.entry('(', "open"),
          Map.entry(')', "close"),
          Map.entry('[', "open"),
          Map.entry(']', "close"));

  private Spelling() {}

  /** Further names for a property or a parameter. */
  static List<String> members(String wireName) {
    List<String> names = new ArrayList<>();
    if (isIdentifier(wireName)) {
      names.add(wireName);
    }
    names.add(Identifiers.member(spelled(wireName)));
    names.add(Identifiers.member(wireName) + Identifiers.pascal(letterCase(wireName)));
    return names;
  }

  /** Further names for a type. */
  static List<String> types(String wireName) {
    List<String> names = new ArrayList<>();
    String capitalised = wireName.isEmpty() ? "" : Identifiers.capitalised(wireName);
    if (isIdentifier(capitalised)) {
      names.add(capitalised);
    }
    names.add(Identifiers.pascal(spelled(wireName)));
    names.add(Identifiers.typeName(wireName) + Identifiers.pascal(letterCase(wireName)));
    return names;
  }

  /** Further names for a constant. */
  static List<String> constants(String value) {
    return List.of(
        Identifiers.constant(spelled(value)),
        Identifiers.constant(value) + "_" + letterCase(value).toUpperCase(Locale.ROOT));
  }

  private static boolean isIdentifier(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name)
        && name.indexOf('$') < 0
        && name.chars().allMatch(c -> c < 0x80)
        && Identifiers.legal(name).equals(name)
        && !ReservedNames.OWN_MEMBERS.contains(name);
  }

  /** {@code name} with its symbols in words. */
  private static String spelled(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      String word = SYMBOLS.get(name.charAt(i));
      if (word == null) {
        out.append(name.charAt(i));
      } else {
        out.append('_').append(word).append('_');
      }
    }
    return out.toString();
  }

  private static String letterCase(String name) {
    if (name.equals(name.toLowerCase(Locale.ROOT))) {
      return "lower_case";
    }
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      return "upper_case";
    }
    return Character.isUpperCase(name.charAt(0)) ? "capitalised" : "mixed_case";
  }
}
