package io.github.openrouterjava.codegen.jsonpath;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Interoperable regular expressions (RFC 9485): checked against their grammar and rewritten for
 * Java, whose dialect gives more characters a meaning.
 */
final class IRegexp {

  /** What a pattern may cost; only one that backtracks without end costs more. */
  private static final int MAX_STEPS = 5_000_000;

  private static final String SPECIAL = ".()*+?[\\]{|}";
  private static final String ESCAPABLE = "()*+-.?[\\]^{|}nrt";
  private static final Pattern CATEGORY =
      Pattern.compile("\\{(L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?)}");
  private static final Pattern QUANTITY = Pattern.compile("\\{(\\d{1,4})(,(\\d{1,4})?)?}");

  private final String pattern;
  private final StringBuilder java = new StringBuilder();
  private int at;
  private int depth;

  private IRegexp(String pattern) {
    this.pattern = pattern;
  }

  /** Whether a text matches, as a whole or in part; a pattern that is none matches nothing. */
  static boolean matches(String pattern, String text, boolean whole) {
    Pattern compiled = compile(pattern);
    if (compiled == null) {
      return false;
    }
    var matcher = compiled.matcher(new Counted(text, new Budget()));
    return whole ? matcher.matches() : matcher.find();
  }

  private static @Nullable Pattern compile(String pattern) {
    IRegexp translation = new IRegexp(pattern);
    try {
      return translation.alternatives() && translation.at == pattern.length()
          ? Pattern.compile(translation.java.toString())
          : null;
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private boolean alternatives() {
    if (++depth > 50) {
      return false;
    }
    do {
      while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
        if (!atom() || !quantifier()) {
          return false;
        }
      }
    } while (take('|'));
    depth--;
    return true;
  }

  /** Copies a character that means the same in Java. */
  private boolean take(char c) {
    if (at < pattern.length() && pattern.charAt(at) == c) {
      java.append(c);
      at++;
      return true;
    }
    return false;
  }

  private boolean atom() {
    char c = pattern.charAt(at);
    if (c == '(') {
      at++;
      java.append("(?:");
      return alternatives() && take(')');
    }
    if (c == '.') {
      at++;
      java.append("[^\\n\\r]");
      return true;
    }
    if (c == '^' || c == '$') {
      // Ordinary characters in the grammar, but anchors where its section 5.3 maps them to, and so
      // in the compliance suite of RFC 9535.
      at++;
      java.append(c == '^' ? "\\A" : "\\z");
      return true;
    }
    if (c == '\\') {
      return escape();
    }
    if (c == '[') {
      return characterClass();
    }
    return SPECIAL.indexOf(c) < 0 && literal();
  }

  private boolean literal() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    java.append(String.format("\\x{%x}", c));
    return true;
  }

  private boolean escape() {
    at++;
    if (at >= pattern.length()) {
      return false;
    }
    char c = pattern.charAt(at);
    if (c == 'p' || c == 'P') {
      var category = CATEGORY.matcher(pattern).region(at + 1, pattern.length());
      if (!category.lookingAt()) {
        return false;
      }
      java.append('\\').append(c).append(category.group());
      at = category.end();
      return true;
    }
    java.append('\\').append(c);
    at++;
    return ESCAPABLE.indexOf(c) >= 0;
  }

  private boolean characterClass() {
    at++;
    java.append('[');
    take('^');
    boolean first = true;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      if (pattern.charAt(at) == '-') {
        // A hyphen stands for itself at either end only.
        boolean last = at + 1 < pattern.length() && pattern.charAt(at + 1) == ']';
        if (!first && !last) {
          return false;
        }
        java.append("\\-");
        at++;
      } else if (!range()) {
        return false;
      }
      first = false;
    }
    return !first && take(']');
  }

  private boolean range() {
    if (!classCharacter()) {
      return false;
    }
    boolean range =
        at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
    return !range || (take('-') && classCharacter());
  }

  private boolean classCharacter() {
    char c = pattern.charAt(at);
    return c == '\\' ? escape() : c != '[' && c != ']' && c != '-' && literal();
  }

  private boolean quantifier() {
    if (take('*') || take('+') || take('?')) {
      return true;
    }
    if (at >= pattern.length() || pattern.charAt(at) != '{') {
      return true;
    }
    var quantity = QUANTITY.matcher(pattern).region(at, pattern.length());
    if (!quantity.lookingAt()) {
      return false;
    }
    java.append(quantity.group());
    at = quantity.end();
    return true;
  }

  /** How often a text has been looked at. */
  private static final class Budget {
    private int steps;

    void spend() {
      if (++steps > MAX_STEPS) {
        throw new JsonPathException("A regular expression in the query takes too long");
      }
    }
  }

  /**
   * A text that counts how often it is looked at.
   *
   * @param text the text
   * @param budget the count, shared with its parts
   */
  private record Counted(CharSequence text, Budget budget) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      budget.spend();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
