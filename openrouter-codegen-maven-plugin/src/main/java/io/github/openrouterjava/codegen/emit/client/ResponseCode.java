package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Events;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.Response.JsonResponse;
import io.github.openrouterjava.codegen.model.Response.StatusResponse;
import java.util.List;
import java.util.stream.Collectors;

/** The Java types of responses, and the expressions by which the runtime reads them. */
final class ResponseCode {

  private static final String JSON = "application/json";

  private final Operation operation;
  private final ClientContext context;
  private final JavaTypes types;

  ResponseCode(Operation operation, ClientContext context) {
    this.operation = operation;
    this.context = context;
    this.types = context.types();
  }

  /** What callers get, boxed; {@link Void} for nothing. */
  TypeName type(Response response) {
    return response.match(
        none -> ClassName.get(Void.class),
        json -> types.boxed(json.type()),
        text -> ClassName.get(String.class),
        binary -> RuntimeTypes.BINARY_RESPONSE,
        status -> context.result(operation));
  }

  /** What callers of a streaming method get. */
  TypeName type(Events events) {
    return ParameterizedTypeName.get(RuntimeTypes.EVENT_STREAM, types.boxed(events.type()));
  }

  /** How the runtime reads a response, statuses without content included. */
  CodeBlock reader(Response response) {
    return orNull(plain(response));
  }

  private CodeBlock plain(Response response) {
    return response.match(
        none -> CodeBlock.of("$T.none()", RuntimeTypes.RESPONSE_TYPE),
        this::json,
        text -> ofMediaType("text", text.mediaType()),
        binary -> ofMediaType("binary", binary.mediaType()),
        this::byStatus);
  }

  private static CodeBlock ofMediaType(String factory, String mediaType) {
    return CodeBlock.of(
        "$T.$L($L)", RuntimeTypes.RESPONSE_TYPE, factory, Literals.string(mediaType));
  }

  private CodeBlock json(JsonResponse json) {
    String factory = json.nullable() ? "nullableJson" : "json";
    CodeBlock codec = types.codec(json.type());
    return json.mediaType().equals(JSON)
        ? CodeBlock.of("$T.$L($L)", RuntimeTypes.RESPONSE_TYPE, factory, codec)
        : CodeBlock.of(
            "$T.$L($L, $L)",
            RuntimeTypes.RESPONSE_TYPE,
            factory,
            codec,
            Literals.string(json.mediaType()));
  }

  private CodeBlock byStatus(StatusResponse response) {
    ClassName own = context.result(operation);
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.<$T>byStatus()$>$>", RuntimeTypes.RESPONSE_TYPE, own);
    for (StatusResult.Case each : StatusResult.cases(response, own)) {
      Response body = each.response();
      ClassName result = own.nestedClass(each.name());
      code.add(
          body.mediaType() == null ? "\n.on($S, $L, none -> new $T())" : "\n.on($S, $L, $T::new)",
          each.status(),
          plain(body),
          result);
    }
    return code.add("$<$<").build();
  }

  /** How the runtime reads a stream. */
  CodeBlock reader(Events events) {
    CodeBlock codec = types.codec(events.type());
    String sentinel = events.sentinel() == null ? "null" : Literals.string(events.sentinel());
    CodeBlock code =
        switch (events.data()) {
          case JSON ->
              CodeBlock.of("$T.events($L, $L)", RuntimeTypes.RESPONSE_TYPE, codec, sentinel);
          case TEXT -> CodeBlock.of("$T.textEvents($L)", RuntimeTypes.RESPONSE_TYPE, sentinel);
          case ENVELOPE ->
              CodeBlock.of(
                  "$T.envelopes($L, $L$L)",
                  RuntimeTypes.RESPONSE_TYPE,
                  codec,
                  sentinel,
                  texts(events.textEvents()));
          case LINES ->
              CodeBlock.of(
                  "$T.lines($L, $L)",
                  RuntimeTypes.RESPONSE_TYPE,
                  codec,
                  Literals.string(events.mediaType()));
        };
    return orNull(code);
  }

  private static String texts(List<String> names) {
    return names.stream().map(name -> ", " + Literals.string(name)).collect(Collectors.joining());
  }

  private CodeBlock orNull(CodeBlock code) {
    List<String> statuses = operation.emptyStatuses();
    return statuses.isEmpty()
        ? code
        : CodeBlock.of("$L.orNull($L)", code, texts(statuses).substring(2));
  }
}
