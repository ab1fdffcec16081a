package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.template.ApiView.Argument;
import io.github.openrouterjava.codegen.template.ApiView.Content;
import io.github.openrouterjava.codegen.template.ApiView.Method;
import io.github.openrouterjava.codegen.template.ApiView.Resource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What templates see of operations. */
final class OperationModels {

  static final ModelType<Argument> PARAMETER =
      ModelType.<Argument>named("parameter", "A parameter of an operation.")
          .object(
              "document",
              () -> DocumentModels.DOCUMENT,
              "The whole API.",
              a -> DocumentModels.DOCUMENT.of(a.view()))
          .name(
              "name",
              "Its Java name.",
              a -> a.view().names().operation(a.operation()).parameter(a.parameter()))
          .literal("wireName", "Its name on the wire.", a -> a.parameter().wireName())
          .name(
              "in",
              "Where it goes: path, query, header or cookie.",
              a -> a.parameter().in().name().toLowerCase(Locale.ROOT))
          .name("type", "Its Java type.", a -> a.view().types().displayName(a.parameter().type()))
          .flag("required", "Whether it must be given.", a -> a.parameter().required())
          .flag(
              "deprecated",
              "Whether callers should stop using it.",
              a -> a.parameter().documentation().deprecated())
          .text(
              "description", "The text about it.", a -> a.parameter().documentation().description())
          .literal(
              "default",
              "What the server assumes.",
              a -> ApiView.text(a.parameter().defaultValue()))
          .list(
              "limits",
              () -> SchemaModels.LIMIT,
              "Its limits.",
              a -> SchemaModels.limits(a.parameter().constraints()))
          .build();

  static final ModelType<Content> CONTENT =
      ModelType.<Content>named("content", "A body or a response.")
          .literal("mediaType", "Its media type.", Content::mediaType)
          .name("type", "Its Java type, where it is JSON.", OperationModels::type)
          .build();

  static final ModelType<Method> OPERATION =
      ModelType.<Method>named("operation", "An operation of the API.")
          .object(
              "document",
              () -> DocumentModels.DOCUMENT,
              "The whole API.",
              m -> DocumentModels.DOCUMENT.of(m.view()))
          .object(
              "resource",
              () -> DocumentModels.RESOURCE,
              "The resource client it is a method of.",
              m -> DocumentModels.RESOURCE.of(new Resource(m.view(), m.names().resource())))
          .literal("id", "Its operationId.", m -> m.operation().id())
          .name("httpMethod", "The HTTP method.", m -> m.operation().method().name())
          .literal(
              "path", "The path, with the query string that belongs to it.", OperationModels::path)
          .literal("request", "Method and path.", m -> m.operation().method() + " " + path(m))
          .name("method", "The name of its Java method.", OperationModels::method)
          .name("constant", "The name of its Java constant.", OperationModels::constant)
          .name(
              "streamMethod",
              "The name of the Java method that streams, where there is one.",
              m -> m.operation().events() == null ? null : m.names().streamMethod())
          .name(
              "allMethod",
              "The name of the Java method that reads all pages, where there is one.",
              m -> m.operation().paging() == null ? null : m.names().allMethod())
          .flag("streams", "Whether it can stream.", m -> m.operation().events() != null)
          .flag("paged", "Whether its response is a page.", m -> m.operation().paging() != null)
          .flag("paid", "Whether repeating it may cost money.", m -> m.operation().paid())
          .flag("anonymous", "Whether it needs no key.", m -> m.operation().anonymous())
          .flag(
              "deprecated",
              "Whether callers should stop using it.",
              m -> m.operation().documentation().deprecated())
          .text("summary", "Its summary.", m -> documentation(m).summary())
          .text("description", "The text about it.", m -> documentation(m).description())
          .list(
              "tags",
              () -> TextModel.TYPE,
              "Its tags.",
              m -> TextModel.TYPE.each(m.operation().tags()))
          .list(
              "pathParameters",
              () -> PARAMETER,
              "The parameters in its path, in this order.",
              m -> parameters(m, m.operation().pathParameters()))
          .list(
              "parameters",
              () -> PARAMETER,
              "All its parameters: of the path, the query, headers and cookies.",
              OperationModels::parameters)
          .list(
              "bodies",
              () -> CONTENT,
              "What it can be sent, by media type.",
              OperationModels::bodies)
          .object(
              "response",
              () -> CONTENT,
              "Its response, where it has one.",
              OperationModels::response)
          .build();

  private OperationModels() {}

  private static Documentation documentation(Method method) {
    return method.operation().documentation();
  }

  private static String path(Method method) {
    Operation operation = method.operation();
    return operation.fixedQuery() == null
        ? operation.path()
        : operation.path() + "?" + operation.fixedQuery();
  }

  private static String method(Method method) {
    return method.operation().onlyStreams()
        ? method.names().streamMethod()
        : method.names().method();
  }

  private static String constant(Method method) {
    return method.operation().onlyStreams()
        ? method.names().streamConstant()
        : method.names().constant();
  }

  private static List<Model> parameters(Method method) {
    return parameters(method, method.operation().parameters());
  }

  private static List<Model> parameters(Method method, List<Parameter> parameters) {
    return PARAMETER.each(
        parameters.stream()
            .map(parameter -> new Argument(method.view(), method.operation(), parameter))
            .toList());
  }

  private static @Nullable String type(Content content) {
    TypeRef type = content.type();
    return type == null ? null : content.view().types().displayName(type);
  }

  private static List<Model> bodies(Method method) {
    return CONTENT.each(
        method.operation().bodies().stream().map(body -> body(method.view(), body)).toList());
  }

  private static Content body(ApiView view, Body body) {
    return new Content(view, body.mediaType(), body.jsonType());
  }

  private static @Nullable Model response(Method method) {
    Response response = method.operation().response();
    if (response.mediaType() == null) {
      return null;
    }
    return CONTENT.of(new Content(method.view(), response.mediaType(), response.jsonType()));
  }
}
