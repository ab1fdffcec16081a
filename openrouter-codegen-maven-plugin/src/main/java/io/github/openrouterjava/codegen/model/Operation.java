package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.List;
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
 * @param events what a streamed call yields, null where it does not stream
 * @param paging how to page, null where it does not
 * @param anonymous whether it can be called without a key
 * @param paid whether repeating it may cost money
 * @param idempotencyKey the header field with a key made once per call, null where there is none
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
    @Nullable Events events,
    @Nullable PagedResponse paging,
    boolean anonymous,
    boolean paid,
    @Nullable String idempotencyKey) {

  public Operation {
    tags = List.copyOf(tags);
    pathParameters = List.copyOf(pathParameters);
    queryParameters = List.copyOf(queryParameters);
    headerParameters = List.copyOf(headerParameters);
    cookieParameters = List.copyOf(cookieParameters);
    bodies = List.copyOf(bodies);
    otherResponses = List.copyOf(otherResponses);
  }

  /** Whether a call can do nothing but stream. */
  public boolean onlyStreams() {
    return events != null
        && response.match(none -> true, json -> false, text -> false, binary -> false);
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
        newEvents,
        newPaging,
        anonymous,
        paid,
        idempotencyKey);
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
  public List<Body.FormBody> forms() {
    return bodies.stream()
        .flatMap(body -> Stream.ofNullable(body.match(json -> null, form -> form, raw -> null)))
        .toList();
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

  /**
   * What a streamed call yields.
   *
   * @param type the type of what is in an event's data; STRING for data that is not JSON
   * @param json whether the data is JSON
   * @param requestField the body property that switches streaming on, null where it always streams
   * @param sentinel the data that ends the stream, null where the end of the body does
   */
  public record Events(
      TypeRef type, boolean json, @Nullable String requestField, @Nullable String sentinel) {}

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
