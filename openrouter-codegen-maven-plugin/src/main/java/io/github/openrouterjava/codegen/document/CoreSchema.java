package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Quoted;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * What an unquoted YAML scalar means, by the core schema of YAML 1.2 (section 10.3.2): {@code on},
 * {@code yes} and dates are text.
 */
final class CoreSchema {

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern NOT_JSON = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private CoreSchema() {}

  static Node resolve(String text, Mark mark, Limits limits) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new Node.Null(mark);
      case "true", "True", "TRUE" -> new Node.Bool(mark, true);
      case "false", "False", "FALSE" -> new Node.Bool(mark, false);
      default ->
          "+-.0123456789".indexOf(text.charAt(0)) < 0
              ? new Node.Text(mark, text)
              : numberOrText(text, mark, limits);
    };
  }

  private static Node numberOrText(String text, Mark mark, Limits limits) {
    if (DECIMAL.matcher(text).matches()) {
      return number(text, 10, 0, mark, limits);
    }
    if (OCTAL.matcher(text).matches()) {
      return number(text, 8, 2, mark, limits);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return number(text, 16, 2, mark, limits);
    }
    if (NOT_JSON.matcher(text).matches()) {
      throw new UnreadableException(
          "number-not-json",
          mark.at(Pointer.ROOT),
          Quoted.of(text) + " is not a JSON number.",
          "Quote it if it is meant as text.");
    }
    return new Node.Text(mark, text);
  }

  /** A number, refused where computing with it would cost too much. */
  static Node number(String text, int radix, int skip, Mark mark, Limits limits) {
    if (text.length() > limits.numberLength()) {
      throw new UnreadableException(
          "number-too-long",
          mark.at(Pointer.ROOT),
          "This number has " + text.length() + " characters.",
          "At most " + limits.numberLength() + " are supported; quote it if it is meant as text.");
    }
    try {
      BigDecimal value =
          radix == 10
              ? new BigDecimal(text)
              : new BigDecimal(new BigInteger(text.substring(skip), radix));
      return new Node.Numeric(mark, value);
    } catch (NumberFormatException e) {
      throw new UnreadableException(
          "number-too-large",
          mark.at(Pointer.ROOT),
          "The exponent of " + Quoted.of(text) + " is too large.",
          "Quote it if it is meant as text.");
    }
  }
}
