package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.AdditionalProperties;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
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

  /** The files that {@code build()} reads, by the property they are for. */
  private Map<String, Path> files = Map.of();

  /** For subclasses. */
  protected ObjectBuilder() {}

  /**
   * Sets a property the API's document does not list; the server decides what becomes of it.
   *
   * @param name the name on the wire
   * @param value anything {@link JsonValue#of} takes
   * @throws IllegalArgumentException if the document lists a property of that name; the message
   *     names the method that sets it
   */
  public final B putAdditionalProperty(String name, @Nullable Object value) {
    return additionalProperties(additionalProperties.with(name, value));
  }

  /**
   * Replaces all properties the API's document does not list.
   *
   * @throws IllegalArgumentException if the document lists one of them
   */
  @SuppressWarnings("unchecked") // A builder gives its own class as B.
  public final B additionalProperties(AdditionalProperties additionalProperties) {
    Objects.requireNonNull(additionalProperties, "additionalProperties");
    additionalProperties.asMap().keySet().forEach(name -> Checks.undeclared(declared(), name));
    this.additionalProperties = additionalProperties;
    return (B) this;
  }

  /** The properties the API's document lists, in the form that {@link Checks#undeclared} takes. */
  protected abstract String declared();

  /**
   * Says which file holds a property.
   *
   * @param file the file, or null for none
   */
  protected final void file(String property, @Nullable Path file) {
    if (file != null || !files.isEmpty()) {
      files = new HashMap<>(files);
      files.remove(property);
      if (file != null) {
        files.put(property, file);
      }
    }
  }

  /**
   * The {@code data:} URL of the file for a property, or {@code value} if there is none.
   *
   * @throws IllegalArgumentException if the file is too large, or its name tells no media type
   * @throws UncheckedIOException if it cannot be read
   */
  protected final @Nullable String dataUrl(String property, @Nullable String value) {
    Path file = files.get(property);
    return file == null ? value : FileTexts.dataUrl(file);
  }

  /**
   * The Base64 of the file for a property, or {@code value} if there is none.
   *
   * @throws IllegalArgumentException if the file is too large
   * @throws UncheckedIOException if it cannot be read
   */
  protected final @Nullable String base64(String property, @Nullable String value) {
    Path file = files.get(property);
    return file == null ? value : FileTexts.base64(file);
  }

  /** The properties the API's document does not list. */
  public final AdditionalProperties additionalProperties() {
    return additionalProperties;
  }
}
