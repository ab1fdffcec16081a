package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.internal.text.MaskedJson;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of generated types for logs and debuggers: what is set, without secrets. */
public final class Shown {

  private static final String MASK = "***";

  private Shown() {}

  /**
   * The name of a value's class and its JSON, with {@code "***"} in place of secrets.
   *
   * @param secrets the wire names of the properties that are secret, wherever they stand in it
   */
  public static String of(JsonSerializable value, String... secrets) {
    String name = value.getClass().getSimpleName();
    String json;
    try {
      json = new String(JsonCodec.bytes(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name + "[" + e.getMessage() + "]"; // a number JSON has no form for
    }
    Set<String> masked = Set.of(secrets);
    return name
        + (masked.isEmpty() ? json : MaskedJson.of(json, masked::contains, secret -> false));
  }

  /**
   * A name and those values that are not null.
   *
   * @param namesAndValues a value's name and the value, in turn
   */
  public static String values(String name, @Nullable Object... namesAndValues) {
    StringBuilder text = new StringBuilder(name).append('[');
    String separator = "";
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        text.append(separator).append(namesAndValues[i]).append('=').append(namesAndValues[i + 1]);
        separator = ", ";
      }
    }
    return text.append(']').toString();
  }

  /** What is shown of a secret; null if there is none. */
  public static @Nullable String masked(@Nullable Object secret) {
    return secret == null ? null : MASK;
  }
}
