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
              "The API document.",
              a -> DocumentModels.DOCUMENT.of(a.view()))
          .name(
              "name",
              "The Java name.",
              a -> a.view().names().operation(a.operation()).parameter(a.parameter()))
          .literal("wireName", "The name on the wire.", a -> a.parameter().wireName())
          .name(
              "in",
              "The parameter's location: path, query, header or cookie.",
              a -> a.parameter().in().name().toLowerCase(Locale.ROOT))
          .name("type", "The Java type.", a -> a.view().types().displayName(a.parameter().type()))
          .flag("required", "True if the parameter is required.", a -> a.parameter().required())
          .flag(
              "deprecated", "True if deprecated.", a -> a.parameter().documentation().deprecated())
          .text("description", "The description.", a -> a.parameter().documentation().description())
          .literal("default", "The default value.", a -> ApiView.text(a.parameter().defaultValue()))
          .list(
              "limits",
              () -> SchemaModels.LIMIT,
              "The constraints.",
              a -> SchemaModels.limits(a.parameter().constraints()))
          .build();

  static final ModelType<Content> CONTENT =
      ModelType.<Content>named("content", "A request body or a response.")
          .literal("mediaType", "The media type.", Content::mediaType)
          .name("type", "The Java type; absent unless the content is JSON.", OperationModels::type)
          .build();

  static final ModelType<Method> OPERATION =
      ModelType.<Method>named("operation", "An operation of the API.")
          .object(
              "document",
              () -> DocumentModels.DOCUMENT,
              "The API document.",
              m -> DocumentModels.DOCUMENT.of(m.view()))
          .object(
              "resource",
              () -> DocumentModels.RESOURCE,
              "The resource client that has the method.",
              m -> DocumentModels.RESOURCE.of(new Resource(m.view(), m.names().resource())))
          .literal("id", "The operationId.", m -> m.operation().id())
          .name("httpMethod", "The HTTP method.", m -> m.operation().method().name())
          .literal("path", "The path, with its fixed query string.", OperationModels::path)
          .literal("request", "Method and path.", m -> m.operation().method() + " " + path(m))
          .name("method", "The name of the Java method.", OperationModels::method)
          .name("constant", "The name of the Java constant.", OperationModels::constant)
          .name(
              "streamMethod",
              "The name of the streaming Java method; absent if there is none.",
              m -> m.operation().events() == null ? null : m.names().streamMethod())
          .name(
              "allMethod",
              "The name of the Java method that reads all pages; absent if there is none.",
              m -> m.operation().paging() == null ? null : m.names().allMethod())
          .flag(
              "streams",
              "True if the response can be streamed.",
              m -> m.operation().events() != null)
          .flag("paged", "True if the response is paged.", m -> m.operation().paging() != null)
          .flag("paid", "True if repeating the call may cost money.", m -> m.operation().paid())
          .flag(
              "anonymous",
              "True if the operation needs no credential.",
              m -> m.operation().anonymous())
          .flag(
              "deprecated", "True if deprecated.", m -> m.operation().documentation().deprecated())
          .text("summary", "The summary.", m -> documentation(m).summary())
          .text("description", "The description.", m -> documentation(m).description())
          .list(
              "tags",
              () -> TextModel.TYPE,
              "The tags.",
              m -> TextModel.TYPE.each(m.operation().tags()))
          .list(
              "pathParameters",
              () -> PARAMETER,
              "The path parameters, in path order.",
              m -> parameters(m, m.operation().pathParameters()))
          .list(
              "parameters",
              () -> PARAMETER,
              "All parameters: path, query, header and cookie.",
              OperationModels::parameters)
          .list(
              "bodies",
              () -> CONTENT,
              "The request bodies, one per media type.",
              OperationModels::bodies)
          .object(
              "response",
              () -> CONTENT,
              "The response; absent if it has no content.",
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
