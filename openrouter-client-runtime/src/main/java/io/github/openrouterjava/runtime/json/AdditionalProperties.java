package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an object's JSON holds beyond its declared properties, so that writing gives back what was
 * read. Immutable; {@link #NONE} nearly always.
 *
 * <p>Two things are kept: <em>unknown properties</em>, which the API's document does not list (also
 * the way to send one it does not list), and <em>deviations</em>, the JSON of declared properties
 * whose accessor cannot say what was there: a string where a number is declared, a null for a
 * {@code long}, a number with more digits than a {@code double} holds, a required property that is
 * missing. The accessor then returns what the value converts to, else null, 0 or false.
 */
public final class AdditionalProperties extends JsonWriter.Extras {

  /** Nothing beyond what is declared. */
  public static final AdditionalProperties NONE = new AdditionalProperties(Map.of(), Map.of());

  private final Map<String, JsonValue> unknown;
  private final Map<String, @Nullable JsonValue> deviations;

  private AdditionalProperties(
      Map<String, JsonValue> unknown, Map<String, @Nullable JsonValue> deviations) {
    this.unknown = unknown;
    this.deviations = deviations;
  }

  /** What was read: maps that nobody else holds, null where there is nothing. */
  @SuppressWarnings("NullAway") // No unknown property is null.
  static AdditionalProperties read(
      @Nullable LinkedHashMap<String, @Nullable JsonValue> unknown,
      @Nullable LinkedHashMap<String, @Nullable JsonValue> deviations) {
    if (unknown == null && (deviations == null || deviations.isEmpty())) {
      return NONE;
    }
    return new AdditionalProperties(
        unknown == null ? Map.of() : Frozen.adopt(unknown),
        deviations == null ? Map.of() : Frozen.adopt(deviations));
  }

  /** These unknown properties, without deviations. */
  public static AdditionalProperties of(Map<String, ? extends JsonValue> unknown) {
    return unknown.isEmpty()
        ? NONE
        : new AdditionalProperties(Frozen.adopt(new LinkedHashMap<>(unknown)), Map.of());
  }

  /** The unknown properties, in the order they were read or put; unmodifiable. */
  @Override
  public Map<String, JsonValue> asMap() {
    return unknown;
  }

  /**
   * An unknown property, or null if there is none of that name; a JSON null is {@link JsonNull}.
   */
  public @Nullable JsonValue get(String name) {
    return unknown.get(name);
  }

  /**
   * The JSON of declared properties whose accessors cannot say it, by wire name; null for a
   * required property that was missing. Unmodifiable.
   */
  @Override
  public Map<String, @Nullable JsonValue> deviations() {
    return deviations;
  }

  /** Whether there are neither unknown properties nor deviations. */
  public boolean isEmpty() {
    return unknown.isEmpty() && deviations.isEmpty();
  }

  /** These unknown properties and one more, or another value for one of them. */
  public AdditionalProperties with(String name, @Nullable Object value) {
    Map<String, JsonValue> more = new LinkedHashMap<>(unknown);
    more.put(Objects.requireNonNull(name, "name"), JsonValue.of(value));
    return new AdditionalProperties(Frozen.copyOf(more), deviations);
  }

  /** These unknown properties, for an object whose declared properties say all there is. */
  public AdditionalProperties withoutDeviations() {
    return deviations.isEmpty() ? this : of(unknown);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof AdditionalProperties that
            && unknown.equals(that.unknown)
            && deviations.equals(that.deviations));
  }

  @Override
  public int hashCode() {
    return 31 * unknown.hashCode() + deviations.hashCode();
  }

  @Override
  public String toString() {
    return deviations.isEmpty() ? unknown.toString() : unknown + ", deviating " + deviations;
  }
}
