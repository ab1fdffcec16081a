package io.github.openrouterjava.runtime.internal.text;

import java.math.BigDecimal;

/** The text of a scalar in paths, queries, headers and form fields. */
public final class WireText {
  private WireText() {}

  /**
   * The text of a value: numbers in plain decimal notation, everything else as it describes itself.
   * The runtime's open enums describe themselves by their wire value.
   */
  public static String of(Object value) {
    if (value instanceof BigDecimal number) {
      BigDecimal shortest = number.stripTrailingZeros();
      return (shortest.scale() <= 0 ? shortest : number).toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return decimal(value.toString());
    }
    return value.toString();
  }

  private static String decimal(String number) {
    if (number.endsWith("NaN") || number.endsWith("Infinity")) {
      throw new IllegalArgumentException(number + " cannot be sent: it is not a number of JSON");
    }
    String plain = number.indexOf('E') < 0 ? number : new BigDecimal(number).toPlainString();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
