package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.Response.JsonResponse;
import io.github.openrouterjava.codegen.model.Response.StatusCase;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawResponse;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a successful call returns. */
final class ResponseNormaliser {

  private static final String JSON = "application/json";

  private final TypeResolver types;
  private final EventNormaliser events;
  private final UnreadContent unread;
  private final Diagnostics diagnostics;

  ResponseNormaliser(TypeResolver types, Diagnostics diagnostics) {
    this.types = types;
    this.events = new EventNormaliser(types, diagnostics);
    this.unread = new UnreadContent(types.uses(), diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * What a successful call returns.
   *
   * @param main what the method of the plain name returns
   * @param others what further methods return
   * @param emptyStatuses the statuses that end a call well without content
   * @param events what a streamed call yields
   */
  record Responses(
      Response main,
      List<Response> others,
      List<String> emptyStatuses,
      Operation.@Nullable Events events) {}

  EventNormaliser events() {
    return events;
  }

  Responses normalise(RawOperation o, String id) {
    if (o.method() == HttpMethod.HEAD) {
      // A response to HEAD has no content (RFC 9110, section 9.3.2).
      unread.ofOtherResponses(o, List.of());
      return new Responses(new Response.NoResponse(), List.of(), redirects(o), null);
    }
    List<RawResponse> successes = successes(o);
    unread.ofOtherResponses(o, successes);
    Response byStatus = byStatus(id, successes);
    Map<String, RawContent> contents = content(successes);
    List<JsonResponse> json = new ArrayList<>();
    List<Response> others = new ArrayList<>();
    Operation.Events streamed = null;
    for (Map.Entry<String, RawContent> content : contents.entrySet()) {
      String mediaType = content.getKey();
      RawContent media = content.getValue();
      if (isStream(mediaType, media) && streamed != null) {
        unread.ofOtherStream(media);
      } else if (isStream(mediaType, media)) {
        streamed = events.normalise(o, id, mediaType, media);
      } else if (isJson(mediaType, media)) {
        addJson(id, mediaType, media, json);
      } else {
        unread.schemaOf(mediaType, contents);
        others.add(other(mediaType, media));
      }
    }
    successes.forEach(response -> unread.ofRepeated(response, contents));
    if (byStatus != null) {
      return new Responses(byStatus, others, redirects(o), streamed);
    }
    others.addAll(0, json);
    Response main = others.isEmpty() ? new Response.NoResponse() : others.remove(0);
    return new Responses(main, others, empty(o, successes), streamed);
  }

  /** The 2xx responses; that of {@code default} where there is none. */
  private static List<RawResponse> successes(RawOperation o) {
    List<RawResponse> successes =
        o.responses().stream().filter(r -> r.status().startsWith("2")).toList();
    return successes.isEmpty() && redirects(o).isEmpty()
        ? o.responses().stream().filter(r -> r.status().equals("default")).toList()
        : successes;
  }

  /** The statuses without content, beside content of others. */
  private static List<String> empty(RawOperation o, List<RawResponse> successes) {
    List<String> empty = new ArrayList<>(redirects(o));
    boolean any = successes.stream().anyMatch(r -> !r.content().isEmpty());
    for (RawResponse response : successes) {
      if (any && response.content().isEmpty() && response.status().startsWith("2")) {
        empty.add(response.status());
      }
    }
    return empty;
  }

  /**
   * The redirections that are the document's own word on how a call ends: all where it names no
   * success, and 304 where callers can ask for it (RFC 9110, section 15.4.5).
   */
  private static List<String> redirects(RawOperation o) {
    boolean success = o.responses().stream().anyMatch(r -> r.status().startsWith("2"));
    boolean conditional =
        o.parameters().stream()
            .anyMatch(
                p ->
                    p.name().equalsIgnoreCase("If-None-Match")
                        || p.name().equalsIgnoreCase("If-Modified-Since"));
    return o.responses().stream()
        .map(RawResponse::status)
        .filter(s -> s.equals("304") ? conditional : s.startsWith("3") && !success)
        .toList();
  }

  /** The media types of all success responses, the first of each. */
  private static Map<String, RawContent> content(List<RawResponse> successes) {
    Map<String, RawContent> content = new LinkedHashMap<>();
    for (RawResponse response : successes) {
      response.content().forEach(content::putIfAbsent);
    }
    return content;
  }

  private static boolean isStream(String mediaType, RawContent content) {
    return MediaTypes.isEvents(mediaType)
        || MediaTypes.isLines(mediaType)
        || (content.itemSchema() != null && !MediaTypes.isForm(mediaType));
  }

  /** Whether it is JSON by its media type, or by its schema where the media type is any. */
  private static boolean isJson(String mediaType, RawContent content) {
    if (MediaTypes.isJson(mediaType)) {
      return true;
    }
    RawSchema schema = content.schema();
    return MediaTypes.isAny(mediaType) && schema != null && !isText(schema) && !isBinary(schema);
  }

  private static boolean isText(RawSchema schema) {
    RawSchema core = SchemaUnwrapper.unwrap(schema).core();
    return core.ref() == null && Keywords.isString(core);
  }

  private static boolean isBinary(RawSchema schema) {
    RawSchema core = SchemaUnwrapper.unwrap(schema).core();
    return "binary".equals(core.format()) || Keywords.isAny(core);
  }

  private Response other(String mediaType, RawContent content) {
    RawSchema schema = content.schema();
    boolean text =
        MediaTypes.isText(mediaType)
            || (MediaTypes.isAny(mediaType)
                && schema != null
                && isText(schema)
                && !isBinary(schema));
    return text ? new Response.TextResponse(mediaType) : new Response.BinaryResponse(mediaType);
  }

  private void addJson(String id, String mediaType, RawContent content, List<JsonResponse> json) {
    JsonResponse response = json(id, mediaType, content.schema(), variant(mediaType, json));
    if (json.stream().noneMatch(earlier -> isSame(earlier, response))) {
      json.add(response);
    } else {
      diagnostics.info(
          "response-other-json",
          content.at(),
          "This is one more media type for JSON of the same schema.",
          "The method asks for the first; for another, call it with"
              + " RequestOptions.none().accept(…).");
    }
  }

  /** What tells the inline types of a further media type from those of the first. */
  private static @Nullable String variant(String mediaType, List<JsonResponse> earlier) {
    return earlier.isEmpty()
        ? null
        : mediaType.replaceFirst(".*/", "").replaceFirst("\\+json.*|;.*", "");
  }

  private static boolean isSame(JsonResponse a, JsonResponse b) {
    return a.type().equals(b.type()) && a.nullable() == b.nullable();
  }

  /** The responses as one that differs by status; null where their JSON does not differ. */
  private @Nullable Response byStatus(String id, List<RawResponse> successes) {
    Map<RawResponse, RawContent> json = new LinkedHashMap<>();
    Set<String> schemas = new LinkedHashSet<>();
    for (RawResponse response : successes) {
      response
          .content()
          .forEach(
              (mediaType, content) -> {
                if (isJson(mediaType, content) && !json.containsKey(response)) {
                  json.put(response, content);
                  schemas.add(shape(content.schema()));
                }
              });
    }
    if (schemas.size() < 2) {
      return null;
    }
    List<StatusCase> cases = new ArrayList<>();
    for (RawResponse response : successes) {
      RawContent content = json.get(response);
      Response body =
          content == null ? withoutJson(response) : json(id, response, content, cases.isEmpty());
      if (body != null) {
        cases.add(new StatusCase(response.status(), body, response.documentation().description()));
      }
    }
    boolean differ = cases.stream().map(c -> typeOf(c.response())).distinct().count() > 1;
    return differ ? new Response.StatusResponse(JSON, cases) : null;
  }

  private static String typeOf(Response response) {
    TypeRef type = response.jsonType();
    return type == null ? "" : type + " " + response.allowsNull();
  }

  private static String shape(@Nullable RawSchema schema) {
    return schema == null ? "" : ShapeKey.key(schema);
  }

  /** The text, or the nothing, of a status; null where its bytes need a method of their own. */
  private static @Nullable Response withoutJson(RawResponse response) {
    if (response.content().isEmpty()) {
      return new Response.NoResponse();
    }
    return response.content().keySet().stream()
        .filter(MediaTypes::isText)
        .findFirst()
        .map(Response.TextResponse::new)
        .orElse(null);
  }

  private JsonResponse json(String id, RawResponse response, RawContent content, boolean first) {
    String mediaType =
        response.content().entrySet().stream()
            .filter(each -> each.getValue().equals(content))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(JSON);
    return json(
        id, mediaType, content.schema(), first ? null : StatusCase.phrase(response.status()));
  }

  private JsonResponse json(
      String id, String mediaType, @Nullable RawSchema schema, @Nullable String variant) {
    String accept = MediaTypes.isAny(mediaType) ? JSON + ", */*" : mediaType;
    if (schema == null) {
      return new JsonResponse(accept, Scalar.ANY, true);
    }
    Placement placement =
        new Placement.OfOperation(
            id, Placement.Role.RESPONSE_BODY, variant, schema.hints().typeName());
    ResolvedType resolved = types.resolve(schema, placement);
    return new JsonResponse(accept, resolved.type(), resolved.nullable());
  }
}
