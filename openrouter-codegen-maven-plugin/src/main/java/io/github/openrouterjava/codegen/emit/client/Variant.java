package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Events;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.Response.JsonResponse;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way to call an operation: with one of its bodies, for one of its responses. Each has a
 * constant that describes it and a family of methods.
 *
 * @param operation the operation
 * @param method the name of the methods
 * @param constant the name of the constant
 * @param body the request body, null for none
 * @param result what a caller gets, boxed; {@link Void} for nothing
 * @param nullable whether a caller may get null
 * @param responseType the expression for the runtime's response type
 * @param streams whether this is the streamed form
 * @param place the JSON pointer of the form of body or response that it exists for
 */
record Variant(
    Operation operation,
    String method,
    String constant,
    @Nullable Body body,
    TypeName result,
    boolean nullable,
    CodeBlock responseType,
    boolean streams,
    String place) {

  private static final String JSON = "application/json";

  /** All variants of an operation, the plain one first. */
  static List<Variant> of(Operation operation, ClientContext context) {
    OperationNames names = context.names().operation(operation);
    List<Variant> variants = new ArrayList<>();
    for (@Nullable Body body : bodies(operation, names)) {
      String suffix = body == null ? "" : names.bodyVariant(body.mediaType());
      if (!operation.onlyStreams()) {
        variants.add(plain(operation, suffix, body, operation.response(), context));
      }
      if (operation.events() != null) {
        variants.add(streamed(operation, suffix, body, operation.events(), context));
      }
    }
    for (Response other : operation.otherResponses()) {
      String suffix = other.mediaType() == null ? "" : names.responseVariant(other.mediaType());
      Body body = bodies(operation, names).get(0);
      variants.add(plain(operation, suffix, body, other, context));
    }
    return variants;
  }

  /** The bodies, the one without a suffix first; a null where there are none. */
  private static List<@Nullable Body> bodies(Operation operation, OperationNames names) {
    if (operation.bodies().isEmpty()) {
      return Arrays.asList((Body) null);
    }
    List<@Nullable Body> bodies = new ArrayList<>();
    for (Body body : operation.bodies()) {
      bodies.add(names.bodyVariant(body.mediaType()).isEmpty() ? 0 : bodies.size(), body);
    }
    return bodies;
  }

  private static Variant plain(
      Operation operation,
      String suffix,
      @Nullable Body body,
      Response response,
      ClientContext context) {
    OperationNames names = context.names().operation(operation);
    return new Variant(
        operation,
        names.method() + suffix,
        constant(names.constant(), suffix),
        body,
        result(response, context.types()),
        response.match(none -> false, JsonResponse::nullable, text -> false, binary -> false),
        responseType(response, context.types()),
        false,
        place(operation, suffix, body, response));
  }

  private static Variant streamed(
      Operation operation,
      String suffix,
      @Nullable Body body,
      Events events,
      ClientContext context) {
    OperationNames names = context.names().operation(operation);
    TypeName event = context.types().boxed(events.type());
    return new Variant(
        operation,
        names.streamMethod() + suffix,
        constant(names.streamConstant(), suffix),
        body,
        ParameterizedTypeName.get(RuntimeTypes.EVENT_STREAM, event),
        false,
        events(events, context.types()),
        true,
        Places.events(operation));
  }

  /** The operation itself for its plain form. */
  private static String place(
      Operation operation, String suffix, @Nullable Body body, Response response) {
    if (suffix.isEmpty()) {
      return operation.at().pointer();
    }
    return response.equals(operation.response()) && body != null
        ? Places.body(operation, body.mediaType())
        : Places.response(operation, String.valueOf(response.mediaType()));
  }

  private static String constant(String constant, String suffix) {
    return suffix.isEmpty() ? constant : constant + "_" + suffix.toUpperCase(Locale.ROOT);
  }

  private static TypeName result(Response response, JavaTypes types) {
    return response.match(
        none -> ClassName.get(Void.class),
        json -> types.boxed(json.type()),
        text -> ClassName.get(String.class),
        binary -> RuntimeTypes.BINARY_RESPONSE);
  }

  private static CodeBlock responseType(Response response, JavaTypes types) {
    return response.match(
        none -> CodeBlock.of("$T.none()", RuntimeTypes.RESPONSE_TYPE),
        json -> json(json, types.codec(json.type())),
        text -> raw("text", text.mediaType()),
        binary -> raw("binary", binary.mediaType()));
  }

  private static CodeBlock json(JsonResponse json, CodeBlock codec) {
    String mediaType = Literals.string(json.mediaType());
    return json.mediaType().equals(JSON)
        ? CodeBlock.of("$T.json($L)", RuntimeTypes.RESPONSE_TYPE, codec)
        : CodeBlock.of("$T.json($L, $L)", RuntimeTypes.RESPONSE_TYPE, codec, mediaType);
  }

  private static CodeBlock raw(String factory, String mediaType) {
    String literal = Literals.string(mediaType);
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.RESPONSE_TYPE, factory, literal);
  }

  private static CodeBlock events(Events events, JavaTypes types) {
    String sentinel = events.sentinel() == null ? "null" : Literals.string(events.sentinel());
    return events.json()
        ? CodeBlock.of(
            "$T.events($L, $L)", RuntimeTypes.RESPONSE_TYPE, types.codec(events.type()), sentinel)
        : CodeBlock.of("$T.textEvents($L)", RuntimeTypes.RESPONSE_TYPE, sentinel);
  }

  /** Whether callers get nothing. */
  boolean isVoid() {
    return result.equals(ClassName.get(Void.class));
  }

  /** The type of the constant. */
  TypeName operationType() {
    return ParameterizedTypeName.get(RuntimeTypes.OPERATION, result);
  }

  /** The media type of a body that is not simply JSON, where the runtime must be told. */
  @Nullable String unusualContentType() {
    String mediaType =
        body == null
            ? null
            : body.match(Body.JsonBody::mediaType, form -> null, Body.RawBody::mediaType);
    return JSON.equals(mediaType) ? null : mediaType;
  }
}
