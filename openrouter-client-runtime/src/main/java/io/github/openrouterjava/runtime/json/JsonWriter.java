package io.github.openrouterjava.runtime.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What generated codecs write to. Methods with a name write a property of the innermost object:
 * nothing at all for null, but null where the name of the method says {@code required}. What the
 * object's {@link AdditionalProperties} keep of a property is written in its place. Not
 * thread-safe.
 */
public final class JsonWriter {

  private static final int USUAL_DEPTH = 16;
  private static final int SAFE_LONG_DIGITS = 18;

  private static final Extras NO_EXTRAS = new Extras();

  private final JsonGenerator out;
  private final @Nullable RootProperty override;
  private Extras[] frames = new Extras[USUAL_DEPTH];
  private int depth = -1;
  private int arrays;
  private boolean overridden;

  /** Whether a property of the innermost object may have to be written in another way. */
  private boolean special;

  JsonWriter(JsonGenerator out, @Nullable RootProperty override) {
    this.out = out;
    this.override = override;
  }

  /**
   * Writes values of one type. Every {@link JsonCodec} is an encoder.
   *
   * @param <T> the type
   */
  public interface Encoder<T> {

    /** Writes {@code value}, and nothing else, at the position of {@code out}. */
    void write(JsonWriter out, T value);
  }

  /** What {@link AdditionalProperties} are to a writer: nothing, unless they say otherwise. */
  public static class Extras {
    Extras() {}

    Map<String, ? extends JsonSerializable> asMap() {
      return Map.of();
    }

    Map<String, ? extends @Nullable JsonSerializable> deviations() {
      return Map.of();
    }
  }

  /** Begins an object that has no additional properties. */
  public void beginObject() {
    beginObject(NO_EXTRAS);
  }

  /** Begins an object; {@code extras} are written with its properties and at its end. */
  public void beginObject(Extras extras) {
    out.writeStartObject();
    if (++depth == frames.length) {
      frames = Arrays.copyOf(frames, depth * 2);
    }
    frames[depth] = extras;
    special = isSpecial();
  }

  /** Ends the innermost object. */
  public void endObject() {
    frames[depth].asMap().forEach(this::value);
    if (special && override != null && isRoot() && !overridden && !override.onlyIfPresent()) {
      out.writeName(override.name());
      out.writeBoolean(override.value());
    }
    depth--;
    special = depth >= 0 && isSpecial();
    out.writeEndObject();
  }

  /** Begins an array. */
  public void beginArray() {
    arrays++;
    out.writeStartArray();
  }

  /** Ends the innermost array. */
  public void endArray() {
    arrays--;
    special = depth >= 0 && isSpecial();
    out.writeEndArray();
  }

  /** Writes null. */
  public void nullValue() {
    out.writeNull();
  }

  /** Writes a string. */
  public void string(String value) {
    out.writeString(value);
  }

  /** Writes a whole number. */
  public void integer(long value) {
    out.writeNumber(value);
  }

  /**
   * Writes a number.
   *
   * @throws IllegalArgumentException if JSON has no form for it: it is infinite or not a number
   */
  public void number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no form for " + value + ".");
    }
    out.writeNumber(value);
  }

  /** Writes a number as it is spelled. */
  void numberText(String text) {
    out.writeNumber(text);
  }

  /** Writes a number, not rounded. */
  public void decimal(BigDecimal value) {
    if (value.scale() != 0) {
      out.writeNumber(value);
    } else if (value.precision() <= SAFE_LONG_DIGITS) {
      out.writeNumber(value.longValue());
    } else {
      out.writeNumber(value.toBigInteger());
    }
  }

  /** Writes true or false. */
  public void bool(boolean value) {
    out.writeBoolean(value);
  }

  /** Writes an array. */
  public <T> void list(List<T> items, Encoder<T> encoder) {
    beginArray();
    for (T item : items) {
      item(item, encoder);
    }
    endArray();
  }

  /** Writes an object with a map's entries. */
  public <T> void map(Map<String, T> entries, Encoder<T> encoder) {
    beginObject();
    entries(entries, encoder);
    endObject();
  }

  /** Writes a property, or nothing. */
  public void string(String name, @Nullable String value) {
    if (begins(name, value != null, false)) {
      out.writeString(value);
    }
  }

  /** Writes a property, null for null. */
  public void requiredString(String name, @Nullable String value) {
    if (begins(name, value != null, true)) {
      out.writeString(value);
    }
  }

  /** Writes a property. */
  public void integer(String name, long value) {
    if (begins(name, true, true)) {
      out.writeNumber(value);
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void integer(String name, @Nullable Long value) {
    if (begins(name, value != null, false)) {
      out.writeNumber(value.longValue());
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void requiredInteger(String name, @Nullable Long value) {
    if (begins(name, value != null, true)) {
      out.writeNumber(value.longValue());
    }
  }

  /** Writes a property. */
  public void number(String name, double value) {
    if (begins(name, true, true)) {
      number(value);
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void number(String name, @Nullable Double value) {
    if (begins(name, value != null, false)) {
      number(value.doubleValue());
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void requiredNumber(String name, @Nullable Double value) {
    if (begins(name, value != null, true)) {
      number(value.doubleValue());
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void decimal(String name, @Nullable BigDecimal value) {
    if (begins(name, value != null, false)) {
      decimal(value);
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void requiredDecimal(String name, @Nullable BigDecimal value) {
    if (begins(name, value != null, true)) {
      decimal(value);
    }
  }

  /** Writes a property. */
  public void bool(String name, boolean value) {
    if (begins(name, true, true)) {
      out.writeBoolean(value);
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void bool(String name, @Nullable Boolean value) {
    if (begins(name, value != null, false)) {
      out.writeBoolean(value);
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void requiredBool(String name, @Nullable Boolean value) {
    if (begins(name, value != null, true)) {
      out.writeBoolean(value);
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void value(String name, @Nullable JsonSerializable value) {
    if (begins(name, value != null, false)) {
      value.writeTo(this);
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public void requiredValue(String name, @Nullable JsonSerializable value) {
    if (begins(name, value != null, true)) {
      value.writeTo(this);
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public <T> void list(String name, @Nullable List<T> items, Encoder<T> encoder) {
    if (begins(name, items != null, false)) {
      list(items, encoder);
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public <T> void requiredList(String name, @Nullable List<T> items, Encoder<T> encoder) {
    if (begins(name, items != null, true)) {
      list(items, encoder);
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public <T> void map(String name, @Nullable Map<String, T> entries, Encoder<T> encoder) {
    if (begins(name, entries != null, false)) {
      map(entries, encoder);
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public <T> void requiredMap(String name, @Nullable Map<String, T> entries, Encoder<T> encoder) {
    if (begins(name, entries != null, true)) {
      map(entries, encoder);
    }
  }

  /** Writes a property, or nothing. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public <T> void value(String name, @Nullable T value, Encoder<T> encoder) {
    if (begins(name, value != null, false)) {
      encoder.write(this, value);
    }
  }

  /** Writes a property, null for null. */
  @SuppressWarnings("NullAway") // Not null where the property begins.
  public <T> void requiredValue(String name, @Nullable T value, Encoder<T> encoder) {
    if (begins(name, value != null, true)) {
      encoder.write(this, value);
    }
  }

  /** Writes a map's entries as properties of the innermost object. */
  public <T> void entries(Map<String, T> entries, Encoder<T> encoder) {
    for (Map.Entry<String, T> entry : entries.entrySet()) {
      T value = entry.getValue();
      if (begins(entry.getKey(), value != null, true)) {
        encoder.write(this, value);
      }
    }
  }

  private <T> void item(@Nullable T item, Encoder<T> encoder) {
    if (item == null) {
      out.writeNull();
    } else {
      encoder.write(this, item);
    }
  }

  /** Whether a property's own value follows; writes its name then, else all there is to write. */
  private boolean begins(String name, boolean present, boolean required) {
    if (special && isWrittenOtherwise(name, present || required)) {
      return false;
    }
    if (present) {
      out.writeName(name);
    } else if (required) {
      out.writeName(name);
      out.writeNull();
    }
    return present;
  }

  private boolean isWrittenOtherwise(String name, boolean written) {
    if (override != null && isRoot() && override.name().equals(name)) {
      if (!overridden && (written || !override.onlyIfPresent())) {
        overridden = true;
        out.writeName(name);
        out.writeBoolean(override.value());
      }
      return true;
    }
    Extras extras = frames[depth];
    if (!extras.deviations().containsKey(name)) {
      return false;
    }
    JsonSerializable deviation = extras.deviations().get(name);
    if (deviation != null) {
      out.writeName(name);
      deviation.writeTo(this);
    }
    return true;
  }

  private boolean isSpecial() {
    return !frames[depth].deviations().isEmpty() || (override != null && isRoot());
  }

  private boolean isRoot() {
    return depth == 0 && arrays == 0;
  }
}
