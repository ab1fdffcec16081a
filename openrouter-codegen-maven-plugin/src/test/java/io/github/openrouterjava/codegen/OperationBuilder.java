package io.github.openrouterjava.codegen;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Body.JsonBody;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Info;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Events;
import io.github.openrouterjava.codegen.model.Operation.PagedResponse;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Parameter.In;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.Response.JsonResponse;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes operations of the model by hand; path parameters are taken from the path. */
public final class OperationBuilder {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private final HttpMethod method;
  private final String path;
  private final String id;
  private final List<Parameter> pathParameters = new ArrayList<>();
  private final List<Parameter> queryParameters = new ArrayList<>();
  private final List<Parameter> headerParameters = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Response> otherResponses = new ArrayList<>();
  private Response response = new JsonResponse("application/json", Scalar.ANY, false);
  private @Nullable String javaName;
  private @Nullable String vendorName;
  private @Nullable Events events;
  private @Nullable PagedResponse paging;
  private boolean anonymous;
  private boolean paid;
  private Documentation documentation = new Documentation("Does it", null, false);

  private OperationBuilder(HttpMethod method, String path, String id) {
    this.method = method;
    this.path = path;
    this.id = id;
    Matcher matcher = PLACEHOLDER.matcher(path);
    while (matcher.find()) {
      pathParameters.add(parameter(In.PATH, matcher.group(1), Scalar.STRING, true));
    }
  }

  /**
   * Starts an operation.
   *
   * @param request method and path, as in {@code GET /things/{id}}
   */
  public static OperationBuilder operation(String request, String id) {
    String[] parts = request.split(" ", 2);
    return new OperationBuilder(HttpMethod.valueOf(parts[0]), parts[1], id);
  }

  public static Parameter parameter(In in, String name, TypeRef type, boolean required) {
    Parameter.Style style =
        in == In.PATH || in == In.HEADER ? Parameter.Style.SIMPLE : Parameter.Style.FORM;
    boolean explode = style == Parameter.Style.FORM;
    return new Parameter(
        name,
        in,
        type,
        required,
        style,
        explode,
        false,
        false,
        Documentation.NONE,
        null,
        null,
        List.of());
  }

  public OperationBuilder javaName(String name) {
    this.javaName = name;
    return this;
  }

  public OperationBuilder vendorName(String name) {
    this.vendorName = name;
    return this;
  }

  public OperationBuilder query(String name, TypeRef type, boolean required) {
    queryParameters.add(parameter(In.QUERY, name, type, required));
    return this;
  }

  public OperationBuilder header(String name, TypeRef type) {
    headerParameters.add(parameter(In.HEADER, name, type, false));
    return this;
  }

  public OperationBuilder body(TypeRef type) {
    return body(new JsonBody("application/json", type, false));
  }

  public OperationBuilder body(Body body) {
    bodies.add(body);
    return this;
  }

  public OperationBuilder response(TypeRef type) {
    return response(new JsonResponse("application/json", type, false));
  }

  public OperationBuilder response(Response newResponse) {
    this.response = newResponse;
    return this;
  }

  public OperationBuilder otherResponse(Response other) {
    otherResponses.add(other);
    return this;
  }

  public OperationBuilder events(Events newEvents) {
    this.events = newEvents;
    return this;
  }

  public OperationBuilder paging(PagedResponse newPaging) {
    this.paging = newPaging;
    return this;
  }

  public OperationBuilder documented(Documentation newDocumentation) {
    this.documentation = newDocumentation;
    return this;
  }

  public OperationBuilder paid() {
    this.paid = true;
    return this;
  }

  public OperationBuilder anonymous() {
    this.anonymous = true;
    return this;
  }

  public Operation build() {
    return new Operation(
        id,
        new Location("test.yaml", 0, 0, "#/paths/" + path.replace("/", "~1")),
        method,
        path,
        null,
        documentation,
        List.of(),
        javaName,
        vendorName,
        pathParameters,
        queryParameters,
        headerParameters,
        List.of(),
        bodies,
        true,
        response,
        otherResponses,
        events,
        paging,
        anonymous,
        paid,
        null);
  }

  /** An API of these operations and types. */
  public static Api api(List<Operation> operations, TypeDeclaration... types) {
    Map<TypeId, TypeDeclaration> byId = new LinkedHashMap<>();
    for (TypeDeclaration type : types) {
      byId.put(type.id(), type);
    }
    return new Api(
        new Info("Test", "1", null),
        List.of(),
        List.of(),
        byId,
        operations,
        Map.of(),
        Dialect.NONE);
  }
}
