package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.AdditionalProperties;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of generated types share. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class ObjectBuilder<B extends ObjectBuilder<B>> {

  private AdditionalProperties additionalProperties = AdditionalProperties.NONE;

  /** For subclasses. */
  protected ObjectBuilder() {}

  /**
   * Sets a property the API's document does not list; the server decides what becomes of it.
   *
   * @param name the name on the wire
   * @param value anything {@link JsonValue#of} takes
   */
  public final B putAdditionalProperty(String name, @Nullable Object value) {
    return additionalProperties(additionalProperties.with(name, value));
  }

  /** Replaces all properties the API's document does not list. */
  @SuppressWarnings("unchecked") // A builder gives its own class as B.
  public final B additionalProperties(AdditionalProperties additionalProperties) {
    this.additionalProperties =
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    return (B) this;
  }

  /** The properties the API's document does not list. */
  public final AdditionalProperties additionalProperties() {
    return additionalProperties;
  }

  /** {@code list} with one more item; a list that is not a builder's own is copied first. */
  protected static <T> List<T> add(@Nullable List<T> list, T item) {
    List<T> own = list instanceof OwnList ? list : new OwnList<>(list);
    own.add(item);
    return own;
  }

  /** {@code map} with one more entry; a map that is not a builder's own is copied first. */
  protected static <T> Map<String, T> put(@Nullable Map<String, T> map, String key, T value) {
    Map<String, T> own = map instanceof OwnMap ? map : new OwnMap<>(map);
    own.put(key, value);
    return own;
  }

  /**
   * Checks that what is required is there.
   *
   * @param type what is being built
   * @param namesAndValues a property's name and its value, in turn
   * @throws IllegalStateException naming all that is missing
   */
  protected static void require(String type, @Nullable Object... namesAndValues) {
    List<@Nullable Object> missing = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        missing.add(namesAndValues[i]);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(type + " needs " + join(missing) + ".");
    }
  }

  private static String join(List<@Nullable Object> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        text.append(i == names.size() - 1 ? " and " : ", ");
      }
      text.append(names.get(i));
    }
    return text.toString();
  }

  private static final class OwnList<T> extends ArrayList<T> {

    private static final long serialVersionUID = 1L;

    OwnList(@Nullable List<T> items) {
      if (items != null) {
        addAll(items);
      }
    }
  }

  private static final class OwnMap<T> extends LinkedHashMap<String, T> {

    private static final long serialVersionUID = 1L;

    OwnMap(@Nullable Map<String, T> entries) {
      if (entries != null) {
        putAll(entries);
      }
    }
  }
}
