package io.github.openrouterjava.codegen.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way to write the request body of an operation. */
public sealed interface Body {
  /** The media type, as the document writes it. */
  String mediaType();

  /** The declared types it mentions. */
  default List<TypeId> mentions() {
    return match(
        json -> json.type().mentions(),
        form -> List.of(form.type()),
        raw -> List.of(),
        lines -> lines.type().mentions());
  }

  /** The type of the JSON it holds, null where it is not JSON. */
  default @Nullable TypeRef jsonType() {
    return match(JsonBody::type, form -> null, raw -> null, lines -> null);
  }

  /**
   * Applies the function of the kind that both bodies are of.
   *
   * @return null where they are of two kinds
   */
  default <R> @Nullable R matchBoth(
      Body other,
      BiFunction<JsonBody, JsonBody, R> json,
      BiFunction<FormBody, FormBody, R> form,
      BiFunction<RawBody, RawBody, R> raw,
      BiFunction<LinesBody, LinesBody, R> lines) {
    return match(
        a -> other.match(b -> json.apply(a, b), b -> null, b -> null, b -> null),
        a -> other.match(b -> null, b -> form.apply(a, b), b -> null, b -> null),
        a -> other.match(b -> null, b -> null, b -> raw.apply(a, b), b -> null),
        a -> other.match(b -> null, b -> null, b -> null, b -> lines.apply(a, b)));
  }

  /** Applies the function of this kind; a new kind adds a parameter, so no caller forgets it. */
  default <R> R match(
      Function<JsonBody, R> json,
      Function<FormBody, R> form,
      Function<RawBody, R> raw,
      Function<LinesBody, R> lines) {
    return match(new Kinds<>(json, form, raw, lines));
  }

  /** Applies the function of this kind. */
  <R> R match(Kinds<R> kinds);

  /** A function for each kind. */
  record Kinds<R>(
      Function<JsonBody, R> json,
      Function<FormBody, R> form,
      Function<RawBody, R> raw,
      Function<LinesBody, R> lines) {}

  /**
   * A JSON body.
   *
   * @param mediaType the media type
   * @param type what it holds
   * @param nullable whether null is a body
   */
  record JsonBody(String mediaType, TypeRef type, boolean nullable) implements Body {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.json().apply(this);
    }
  }

  /**
   * A form, as {@code multipart/form-data} or {@code application/x-www-form-urlencoded}.
   *
   * @param mediaType the media type
   * @param type the object type whose properties are the fields
   * @param fields the fields in document order
   */
  record FormBody(String mediaType, TypeId type, List<FormField> fields) implements Body {
    public FormBody {
      fields = List.copyOf(fields);
    }

    public boolean isMultipart() {
      return mediaType.startsWith("multipart/");
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.form().apply(this);
    }
  }

  /**
   * A field of a form.
   *
   * @param property the field; its type is {@link TypeRef.Scalar#BINARY}, or a list of it, for
   *     files
   * @param contentType the content type of the part, null where the document gives none
   * @param style how it becomes text, null where its content type or its type decides
   */
  record FormField(Property property, @Nullable String contentType, @Nullable FieldStyle style) {}

  /**
   * How a field of a form becomes text.
   *
   * @param style how a list or an object is written
   * @param explode whether a list or an object is spread over several fields
   * @param allowReserved whether reserved characters stay as they are
   */
  record FieldStyle(Parameter.Style style, boolean explode, boolean allowReserved) {}

  /**
   * Bytes or text that are sent as they are.
   *
   * @param mediaType the media type
   * @param text whether it is text
   */
  record RawBody(String mediaType, boolean text) implements Body {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.raw().apply(this);
    }
  }

  /**
   * JSON values, one in each line.
   *
   * @param mediaType the media type
   * @param type the type of each value
   */
  record LinesBody(String mediaType, TypeRef type) implements Body {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.lines().apply(this);
    }
  }
}
