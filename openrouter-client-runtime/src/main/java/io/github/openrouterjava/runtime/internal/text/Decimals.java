package io.github.openrouterjava.runtime.internal.text;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers that arrive as text. */
public final class Decimals {
  /** Every whole number of so many digits fits a {@code long}. */
  private static final int SAFE_LONG_DIGITS = 18;

  private Decimals() {}

  /** The number in a text, white space around it ignored; null if the text is not a number. */
  public static @Nullable BigDecimal parse(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * The whole number in a text of at most 18 decimal digits, white space around it ignored; empty
   * for any other text.
   */
  public static OptionalLong wholeNumber(String text) {
    String digits = text.trim();
    boolean number = !digits.isEmpty() && digits.length() <= SAFE_LONG_DIGITS;
    for (int i = 0; i < digits.length(); i++) {
      number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return number ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }
}
