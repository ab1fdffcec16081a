package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.AdditionalProperties;
import io.github.openrouterjava.runtime.json.JsonValue;
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
}
