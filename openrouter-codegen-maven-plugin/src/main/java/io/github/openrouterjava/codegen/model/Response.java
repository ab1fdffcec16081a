package io.github.openrouterjava.codegen.model;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way in which an operation responds. */
public sealed interface Response {
  /** The media type, as the document writes it; null where nothing is returned. */
  default @Nullable String mediaType() {
    return match(
        none -> null,
        JsonResponse::mediaType,
        TextResponse::mediaType,
        BinaryResponse::mediaType,
        StatusResponse::mediaType);
  }

  /** The declared types it mentions. */
  default List<TypeId> mentions() {
    return match(
        none -> List.of(),
        json -> json.type().mentions(),
        text -> List.of(),
        binary -> List.of(),
        status ->
            status.cases().stream().flatMap(each -> each.response().mentions().stream()).toList());
  }

  /** The type of the JSON it holds, null where it is not JSON of one type. */
  default @Nullable TypeRef jsonType() {
    return match(none -> null, JsonResponse::type, text -> null, binary -> null, status -> null);
  }

  /** This response where its body differs by status, else null. */
  default @Nullable StatusResponse byStatus() {
    return match(none -> null, json -> null, text -> null, binary -> null, status -> status);
  }

  /** Whether null is a response. */
  default boolean allowsNull() {
    return match(
        none -> false, JsonResponse::nullable, text -> false, binary -> false, status -> false);
  }

  /**
   * Applies the function of the kind that both responses are of.
   *
   * @return null where they are of two kinds
   */
  default <R> @Nullable R matchBoth(
      Response other,
      BiFunction<NoResponse, NoResponse, R> none,
      BiFunction<JsonResponse, JsonResponse, R> json,
      BiFunction<TextResponse, TextResponse, R> text,
      BiFunction<BinaryResponse, BinaryResponse, R> binary,
      BiFunction<StatusResponse, StatusResponse, R> status) {
    return match(
        a -> other.match(b -> none.apply(a, b), b -> null, b -> null, b -> null, b -> null),
        a -> other.match(b -> null, b -> json.apply(a, b), b -> null, b -> null, b -> null),
        a -> other.match(b -> null, b -> null, b -> text.apply(a, b), b -> null, b -> null),
        a -> other.match(b -> null, b -> null, b -> null, b -> binary.apply(a, b), b -> null),
        a -> other.match(b -> null, b -> null, b -> null, b -> null, b -> status.apply(a, b)));
  }

  /** Applies the function of this kind; a new kind adds a parameter, so no caller forgets it. */
  default <R> R match(
      Function<NoResponse, R> none,
      Function<JsonResponse, R> json,
      Function<TextResponse, R> text,
      Function<BinaryResponse, R> binary,
      Function<StatusResponse, R> status) {
    return match(new Kinds<>(none, json, text, binary, status));
  }

  /** Applies the function of this kind. */
  <R> R match(Kinds<R> kinds);

  /** A function for each kind. */
  record Kinds<R>(
      Function<NoResponse, R> none,
      Function<JsonResponse, R> json,
      Function<TextResponse, R> text,
      Function<BinaryResponse, R> binary,
      Function<StatusResponse, R> status) {}

  /** Nothing worth returning. */
  record NoResponse() implements Response {
    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.none().apply(this);
    }
  }

  /**
   * Decoded JSON.
   *
   * @param mediaType the media type
   * @param type what it holds
   * @param nullable whether null is a response
   */
  record JsonResponse(String mediaType, TypeRef type, boolean nullable) implements Response {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.json().apply(this);
    }
  }

  /**
   * Text that is not JSON.
   *
   * @param mediaType the media type
   */
  record TextResponse(String mediaType) implements Response {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.text().apply(this);
    }
  }

  /**
   * Bytes.
   *
   * @param mediaType the media type, possibly a range such as {@code audio/*}
   */
  record BinaryResponse(String mediaType) implements Response {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.binary().apply(this);
    }
  }

  /**
   * Bodies that differ by the status of the response.
   *
   * @param mediaType the media type of the first of them
   * @param cases one for each status, in the order of the document
   */
  record StatusResponse(String mediaType, List<StatusCase> cases) implements Response {
    public StatusResponse {
      cases = List.copyOf(cases);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.status().apply(this);
    }
  }

  /**
   * The response of one status.
   *
   * @param status the status or the range of statuses, such as {@code 202} or {@code 2XX}
   * @param response what it holds; never a {@link StatusResponse}
   * @param description what the document says about it
   */
  record StatusCase(String status, Response response, @Nullable String description) {

    /** The reason phrases of the statuses of success (RFC 9110, section 15.3, and others). */
    private static final Map<String, String> PHRASES =
        Map.ofEntries(
            Map.entry("200", "Ok"),
            Map.entry("201", "Created"),
            Map.entry("202", "Accepted"),
            Map.entry("203", "NonAuthoritative"),
            Map.entry("204", "NoContent"),
            Map.entry("205", "ResetContent"),
            Map.entry("206", "PartialContent"),
            Map.entry("207", "MultiStatus"),
            Map.entry("208", "AlreadyReported"),
            Map.entry("226", "ImUsed"),
            Map.entry("2XX", "Success"),
            Map.entry("default", "Other"));

    /** What a status or a range of them is called, in one capitalised word. */
    public static String phrase(String status) {
      return PHRASES.getOrDefault(status, "Status" + status);
    }
  }
}
