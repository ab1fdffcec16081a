package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.model.Delivery;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Server;
import io.github.openrouterjava.codegen.parse.RequirementReader.Requirement;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a path. */
final class OperationReader {

  private static final String DEFAULT = "default";

  /** The name that a draft of the IETF gives it (draft-ietf-httpapi-idempotency-key-header). */
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|[Xx][Xx])|" + DEFAULT);

  private final Origins origins;
  private final SchemaReader schemas;
  private final RequirementReader requirements;
  private final ServerReader servers;
  private final ParameterReader parameters;
  private final HintReader hints;
  private final MemberReader members;
  private final StreamReader streams;
  private final PagingReader paging;
  private final EncodingReader encodings;
  private final Diagnostics diagnostics;

  /** A reader for one document. */
  OperationReader(
      Origins origins,
      SchemaReader schemas,
      RequirementReader requirements,
      ServerReader servers,
      Diagnostics diagnostics) {
    this.origins = origins;
    this.schemas = schemas;
    this.requirements = requirements;
    this.servers = servers;
    this.parameters = new ParameterReader(origins, schemas, diagnostics);
    this.hints = new HintReader(diagnostics);
    this.members = new MemberReader(diagnostics);
    this.streams = new StreamReader(members);
    this.paging = new PagingReader(members, diagnostics);
    this.encodings = new EncodingReader(members, diagnostics);
    this.diagnostics = diagnostics;
  }

  /** The operations of a path, in the order of the document. */
  List<RawOperation> read(String path, PathItem item) {
    servers.read(item.getServers(), origins.of(item.getExtensions()), false);
    Map<String, PathItem.HttpMethod> byName = new LinkedHashMap<>();
    Map<PathItem.HttpMethod, Operation> operations = item.readOperationsMap();
    operations.keySet().forEach(method -> byName.put(method.name(), method));
    List<RawOperation> read = new ArrayList<>();
    for (Cursor member : origins.of(item.getExtensions()).members()) {
      PathItem.HttpMethod method = byName.remove(member.name().toUpperCase(Locale.ROOT));
      Operation operation = method == null ? null : operations.get(method);
      if (method != null && operation != null) {
        HttpMethod http = HttpMethod.valueOf(method.name());
        read.add(
            UnexpectedFailure.at(member.location(), () -> operation(path, item, http, operation)));
      }
    }
    // Those that a referenced path item adds.
    byName.forEach(
        (name, method) -> {
          Operation operation = operations.get(method);
          if (operation != null) {
            read.add(operation(path, item, HttpMethod.valueOf(name), operation));
          }
        });
    return read;
  }

  private RawOperation operation(
      String path, PathItem item, HttpMethod method, Operation operation) {
    Cursor at = origins.of(operation.getExtensions());
    List<RawResponse> responses = responses(operation);
    Requirement requirement = requirements.read(operation.getSecurity(), at);
    List<RawParameter> all = parameters.read(item.getParameters(), operation.getParameters());
    return new RawOperation(
        at.location(),
        operation.getOperationId(),
        method,
        path,
        new Documentation(
            operation.getSummary(),
            operation.getDescription(),
            Boolean.TRUE.equals(operation.getDeprecated())),
        operation.getTags() == null ? List.of() : List.copyOf(operation.getTags()),
        all,
        operation.getRequestBody() != null
            && Boolean.TRUE.equals(operation.getRequestBody().getRequired()),
        body(operation),
        responses,
        requirement.optional() || members.flag(at, HintReader.ANONYMOUS),
        hints.read(at),
        members.text(at, "x-speakeasy-name-override"),
        paging.read(at),
        streams.requestField(at),
        streams.sentinel(at, sources(operation)),
        members.flag(at, HintReader.PAID),
        delivery(requirement, item, operation, at),
        idempotencyKey(at, all));
  }

  /** What a hint names, or a parameter of the usual name. */
  private @Nullable String idempotencyKey(Cursor at, List<RawParameter> all) {
    String hinted = members.text(at, HintReader.IDEMPOTENCY_KEY);
    return hinted != null
        ? hinted
        : all.stream()
            .filter(p -> p.in() == Parameter.In.HEADER)
            .map(RawParameter::name)
            .filter(IDEMPOTENCY_KEY::equalsIgnoreCase)
            .findFirst()
            .orElse(null);
  }

  private Delivery delivery(
      Requirement requirement, PathItem item, Operation operation, Cursor at) {
    boolean hint = members.flag(at, HintReader.ANONYMOUS);
    List<List<String>> security = requirement.security();
    List<Server> own = servers.read(operation.getServers(), at, false);
    List<Server> ofPath = servers.read(item.getServers(), origins.of(item.getExtensions()), false);
    own = own.isEmpty() ? ofPath : own;
    return new Delivery(
        hint && security != null && security.isEmpty() ? null : security,
        own.isEmpty() ? null : own.get(0),
        hints.headers(at));
  }

  private Map<String, RawContent> body(Operation operation) {
    return operation.getRequestBody() == null
        ? Map.of()
        : content(operation.getRequestBody().getContent());
  }

  private List<RawResponse> responses(Operation operation) {
    List<RawResponse> responses = new ArrayList<>();
    byStatus(operation)
        .forEach(
            (status, response) -> {
              Cursor at = origins.of(response.getExtensions());
              if (STATUS.matcher(status).matches()) {
                responses.add(
                    new RawResponse(
                        at.location(),
                        status.equals(DEFAULT) ? status : status.toUpperCase(Locale.ROOT),
                        new Documentation(null, response.getDescription(), false),
                        content(response.getContent()),
                        headers(response)));
              } else {
                noStatus(status, at);
              }
            });
    return List.copyOf(responses);
  }

  private Set<String> headers(ApiResponse response) {
    Map<String, Header> headers = response.getHeaders() == null ? Map.of() : response.getHeaders();
    for (Header header : headers.values()) {
      diagnostics.noteUnused(
          "response-header",
          origins.of(header.getExtensions()).location(),
          "Header fields of responses get no type of their own.",
          "Read them as text: ApiResponse and the exceptions have headers().");
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(headers.keySet()));
  }

  private void noStatus(String status, Cursor at) {
    diagnostics.error(
        "wrong-value",
        at.location(),
        Quoted.of(status) + " is not a valid response status.",
        "Use a status code such as 200, a range such as 4XX, or \"default\".");
  }

  private static Map<String, ApiResponse> byStatus(Operation operation) {
    return operation.getResponses() == null ? Map.of() : operation.getResponses();
  }

  private List<Cursor> sources(Operation operation) {
    List<Cursor> sources = new ArrayList<>();
    byStatus(operation)
        .values()
        .forEach(response -> sources.add(origins.of(response.getExtensions())));
    return sources;
  }

  private Map<String, RawContent> content(@Nullable Content content) {
    Map<String, RawContent> byType = new LinkedHashMap<>();
    if (content != null) {
      content.forEach(
          (type, media) -> byType.put(type, media(type, origins.of(media.getExtensions()))));
    }
    return Collections.unmodifiableMap(byType);
  }

  private RawContent media(String mediaType, Cursor at) {
    Cursor schema = at.member("schema");
    Cursor item = at.member("itemSchema");
    return new RawContent(
        at.location(),
        schema == null ? null : schemas.read(schema),
        item == null ? null : schemas.read(item),
        encodings.read(mediaType, at));
  }
}
