package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API.
 *
 * @param id its operationId; made from method and path where the document has none
 * @param at where it stands
 * @param method the HTTP method
 * @param path the path template, without a query string
 * @param fixedQuery the query string some documents write into the path, null where there is none
 * @param documentation text of the document
 * @param tags {@code tags}
 * @param javaName the method name an overlay gives
 * @param vendorName a method name from another generator's hint, used only to settle a clash
 * @param pathParameters in the order of the template
 * @param queryParameters in document order
 * @param headerParameters in document order
 * @param cookieParameters in document order
 * @param bodies the request bodies it takes, one per media type worth a method; empty for none
 * @param bodyRequired whether a body must be sent
 * @param response what a call returns
 * @param otherResponses further success responses in other media types, each worth a method
 * @param emptyStatuses the statuses that end a call well without content, such as {@code 204} or
 *     {@code 3XX}; beside content, callers get null for them
 * @param events what a streamed call yields, null where it does not stream
 * @param paging how to page, null where it does not
 * @param anonymous whether it can be called without a key
 * @param paid whether repeating it may cost money
 */
public record Operation(
    String id,
    Location at,
    HttpMethod method,
    String path,
    @Nullable String fixedQuery,
    Documentation documentation,
    List<String> tags,
    @Nullable String javaName,
    @Nullable String vendorName,
    List<Parameter> pathParameters,
    List<Parameter> queryParameters,
    List<Parameter> headerParameters,
    List<Parameter> cookieParameters,
    List<Body> bodies,
    boolean bodyRequired,
    Response response,
    List<Response> otherResponses,
    List<String> emptyStatuses,
    @Nullable Events events,
    @Nullable PagedResponse paging,
    boolean anonymous,
    boolean paid) {

  public Operation {
    tags = List.copyOf(tags);
    pathParameters = List.copyOf(pathParameters);
    queryParameters = List.copyOf(queryParameters);
    headerParameters = List.copyOf(headerParameters);
    cookieParameters = List.copyOf(cookieParameters);
    bodies = List.copyOf(bodies);
    otherResponses = List.copyOf(otherResponses);
    emptyStatuses = List.copyOf(emptyStatuses);
  }

  /** Whether a call can do nothing but stream. */
  public boolean onlyStreams() {
    return events != null
        && response.match(none -> true, json -> false, text -> false, binary -> false, status -> false);
  }

  /** This operation with the events and the paging that its types turned out to allow. */
  public Operation with(@Nullable Events newEvents, @Nullable PagedResponse newPaging) {
    return new Operation(
        id,
        at,
        method,
        path,
        fixedQuery,
        documentation,
        tags,
        javaName,
        vendorName,
        pathParameters,
        queryParameters,
        headerParameters,
        cookieParameters,
        bodies,
        bodyRequired,
        response,
        otherResponses,
        emptyStatuses,
        newEvents,
        newPaging,
        anonymous,
        paid);
  }

  /** All parameters: of the path, the query, headers and cookies. */
  public List<Parameter> parameters() {
    return Stream.concat(pathParameters.stream(), recordParameters().stream()).toList();
  }

  /** The parameters that a method takes together, as one record: all but those of the path. */
  public List<Parameter> recordParameters() {
    return Stream.of(queryParameters, headerParameters, cookieParameters)
        .flatMap(List::stream)
        .toList();
  }

  /** The forms among the bodies. */
  public List<FormBody> forms() {
    return bodies.stream()
        .flatMap(body -> Stream.ofNullable(body.match(json -> null, form -> form, raw -> null, lines -> null)))
        .toList();
  }

  /** Whether callers may get null for one of the responses. */
  public boolean canBeNull(Response one) {
    boolean empty = !emptyStatuses.isEmpty();
    return one.match(
        none -> false, json -> json.nullable() || empty, text -> empty, bytes -> empty, s -> false);
  }

  /** The main response and all others. */
  public List<Response> allResponses() {
    return Stream.concat(Stream.of(response), otherResponses.stream()).toList();
  }

  /** The declared types that its methods mention: fields of forms rather than the forms. */
  public List<TypeId> argumentTypes() {
    Stream<TypeRef> fields =
        forms().stream().flatMap(f -> f.fields().stream()).map(field -> field.property().type());
    return Stream.of(
            parameters().stream().map(Parameter::type),
            bodies.stream().flatMap(body -> Stream.ofNullable(body.jsonType())),
            fields)
        .flatMap(types -> types)
        .flatMap(type -> type.mentions().stream())
        .toList();
  }

  /** The declared types that a request mentions: in its parameters and its bodies. */
  public List<TypeId> requestTypes() {
    return Stream.concat(
            parameters().stream().map(Parameter::type).map(TypeRef::mentions),
            bodies.stream().map(Body::mentions))
        .flatMap(List::stream)
        .toList();
  }

  /** The declared types that a response mentions: in its bodies and its events. */
  public List<TypeId> responseTypes() {
    return Stream.concat(
            allResponses().stream().map(Response::mentions),
            Stream.ofNullable(events).map(e -> e.type().mentions()))
        .flatMap(List::stream)
        .toList();
  }

  /** What a caller sends. */
  public sealed interface Body {
    /** The media type, as the document writes it. */
    String mediaType();

    /** The declared types it mentions. */
    List<TypeId> mentions();

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
      return match(new Body.Kinds<>(json, form, raw, lines));
    }

    /** Applies the function of this kind. */
    <R> R match(Body.Kinds<R> kinds);

    /** A function for each kind. */
    record Kinds<R>(
        Function<JsonBody, R> json,
        Function<FormBody, R> form,
        Function<RawBody, R> raw,
        Function<LinesBody, R> lines) {}
  }

  /**
   * A JSON body.
   *
   * @param mediaType the media type
   * @param type what it holds
   * @param nullable whether null is a body
   */
  public record JsonBody(String mediaType, TypeRef type, boolean nullable) implements Body {

    @Override
    public List<TypeId> mentions() {
      return type.mentions();
    }

    @Override
    public <R> R match(Body.Kinds<R> kinds) {
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
  public record FormBody(String mediaType, TypeId type, List<FormField> fields) implements Body {
    public FormBody {
      fields = List.copyOf(fields);
    }

    public boolean isMultipart() {
      return mediaType.startsWith("multipart/");
    }

    @Override
    public List<TypeId> mentions() {
      return List.of(type);
    }

    @Override
    public <R> R match(Body.Kinds<R> kinds) {
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
  public record FormField(
      Property property, @Nullable String contentType, @Nullable FieldStyle style) {}

  /**
   * How a field of a form becomes text.
   *
   * @param style how a list or an object is written
   * @param explode whether a list or an object is spread over several fields
   * @param allowReserved whether reserved characters stay as they are
   */
  public record FieldStyle(Parameter.Style style, boolean explode, boolean allowReserved) {}

  /**
   * Bytes or text that are sent as they are.
   *
   * @param mediaType the media type
   * @param text whether it is text
   */
  public record RawBody(String mediaType, boolean text) implements Body {

    @Override
    public List<TypeId> mentions() {
      return List.of();
    }

    @Override
    public <R> R match(Body.Kinds<R> kinds) {
      return kinds.raw().apply(this);
    }
  }

  /**
   * JSON values, one in each line.
   *
   * @param mediaType the media type
   * @param type the type of each value
   */
  public record LinesBody(String mediaType, TypeRef type) implements Body {

    @Override
    public List<TypeId> mentions() {
      return type.mentions();
    }

    @Override
    public <R> R match(Body.Kinds<R> kinds) {
      return kinds.lines().apply(this);
    }
  }

  /** What a call returns. */
  public sealed interface Response {
    /** The media type, as the document writes it; null where nothing is returned. */
    @Nullable String mediaType();

    /** The declared types it mentions. */
    List<TypeId> mentions();

    /** The type of the JSON it holds, null where it is not JSON of one type. */
    default @Nullable TypeRef jsonType() {
      return match(none -> null, JsonResponse::type, text -> null, binary -> null, status -> null);
    }

    /** The types of all JSON it can hold. */
    default List<TypeRef> jsonTypes() {
      TypeRef type = jsonType();
      return type == null ? List.of() : List.of(type);
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
      return match(new Response.Kinds<>(none, json, text, binary, status));
    }

    /** Applies the function of this kind. */
    <R> R match(Response.Kinds<R> kinds);

    /** A function for each kind. */
    record Kinds<R>(
        Function<NoResponse, R> none,
        Function<JsonResponse, R> json,
        Function<TextResponse, R> text,
        Function<BinaryResponse, R> binary,
        Function<StatusResponse, R> status) {}
  }

  /** Nothing worth returning. */
  public record NoResponse() implements Response {
    @Override
    public @Nullable String mediaType() {
      return null;
    }

    @Override
    public List<TypeId> mentions() {
      return List.of();
    }

    @Override
    public <R> R match(Response.Kinds<R> kinds) {
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
  public record JsonResponse(String mediaType, TypeRef type, boolean nullable) implements Response {

    @Override
    public List<TypeId> mentions() {
      return type.mentions();
    }

    @Override
    public <R> R match(Response.Kinds<R> kinds) {
      return kinds.json().apply(this);
    }
  }

  /**
   * Text that is not JSON.
   *
   * @param mediaType the media type
   */
  public record TextResponse(String mediaType) implements Response {

    @Override
    public List<TypeId> mentions() {
      return List.of();
    }

    @Override
    public <R> R match(Response.Kinds<R> kinds) {
      return kinds.text().apply(this);
    }
  }

  /**
   * Bytes.
   *
   * @param mediaType the media type, possibly a range such as {@code audio/*}
   */
  public record BinaryResponse(String mediaType) implements Response {

    @Override
    public List<TypeId> mentions() {
      return List.of();
    }

    @Override
    public <R> R match(Response.Kinds<R> kinds) {
      return kinds.binary().apply(this);
    }
  }

  /**
   * Bodies that differ by the status of the response.
   *
   * @param mediaType the media type of the first of them
   * @param cases one for each status, in the order of the document
   */
  public record StatusResponse(String mediaType, List<StatusCase> cases) implements Response {
    public StatusResponse {
      cases = List.copyOf(cases);
    }

    @Override
    public List<TypeId> mentions() {
      return cases.stream().flatMap(each -> each.response().mentions().stream()).toList();
    }

    @Override
    public List<TypeRef> jsonTypes() {
      return cases.stream().flatMap(each -> each.response().jsonTypes().stream()).toList();
    }

    @Override
    public <R> R match(Response.Kinds<R> kinds) {
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
  public record StatusCase(String status, Response response, @Nullable String description) {}

  /** What is in the elements of a stream. */
  public enum EventData {
    /** Server-sent events whose data is JSON. */
    JSON,
    /** Server-sent events whose data is text. */
    TEXT,
    /** Server-sent events that are told apart by name: each element has name, data and id. */
    ENVELOPE,
    /** JSON values, one in each line of the body. */
    LINES
  }

  /**
   * What a streamed call yields.
   *
   * @param mediaType the media type of the stream
   * @param data what is in its elements
   * @param type the type of an element
   * @param textEvents the names of the events whose data is text, where the elements are envelopes
   * @param requestField the body property that switches streaming on, null where it always streams
   * @param sentinel the data that ends the stream, null where the end of the body does
   */
  public record Events(
      String mediaType,
      EventData data,
      TypeRef type,
      List<String> textEvents,
      @Nullable String requestField,
      @Nullable String sentinel) {
    public Events {
      textEvents = List.copyOf(textEvents);
    }

    /** Whether the data is JSON. */
    public boolean json() {
      return data != EventData.TEXT;
    }

    /** The same, switched on by a property of the body. */
    public Events switchedBy(String field) {
      return new Events(mediaType, data, type, textEvents, field, sentinel);
    }
  }

  /**
   * How a paged operation is read.
   *
   * @param paging what moves from page to page
   * @param item the type of an item
   * @param pageType the object type, or the alternatives of a union response, that hold a page
   */
  public record PagedResponse(Paging paging, TypeRef item, List<TypeId> pageType) {
    public PagedResponse {
      pageType = List.copyOf(pageType);
    }
  }
}
