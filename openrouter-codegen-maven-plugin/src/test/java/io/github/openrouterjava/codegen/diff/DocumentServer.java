package io.github.openrouterjava.codegen.diff;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A server that takes what a document allows and refuses all else with status 400: paths, methods,
 * parameters, bodies, keys. What it answers must itself be what the document allows.
 */
final class DocumentServer implements AutoCloseable {

  private static final String BASE = "https://document.example/openapi";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final @Nullable String answer;
  private final HttpServer server;
  private final List<String> refusals = new ArrayList<>();

  DocumentServer(String yaml, @Nullable String answer) throws IOException {
    this.document = new YAMLMapper().readTree(yaml);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(BASE, document.toString())));
    this.answer = answer;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Why requests were refused. */
  synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    List<String> problems = new ArrayList<>();
    JsonNode operation = operation(exchange, problems);
    if (operation != null) {
      check(exchange, operation, body, problems);
    }
    refusals.addAll(problems);
    if (operation == null || !problems.isEmpty()) {
      exchange.sendResponseHeaders(400, -1);
    } else {
      answer(exchange, operation);
    }
    exchange.close();
  }

  private @Nullable JsonNode operation(HttpExchange exchange, List<String> problems) {
    for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
      if (matcher(path.getKey(), exchange).matches()) {
        String method = exchange.getRequestMethod().toLowerCase(java.util.Locale.ROOT);
        if (path.getValue().has(method)) {
          return path.getValue().get(method);
        }
      }
    }
    problems.add("no operation for " + exchange.getRequestMethod() + exchange.getRequestURI());
    return null;
  }

  private static Matcher matcher(String template, HttpExchange exchange) {
    return Pattern.compile(template.replaceAll("\\{[^}]+\\}", "([^/]+)"))
        .matcher(exchange.getRequestURI().getPath());
  }

  private void check(
      HttpExchange exchange, JsonNode operation, byte[] body, List<String> problems) {
    if (operation.path("security").size() > 0
        && exchange.getRequestHeaders().getFirst("Authorization") == null) {
      problems.add("no key");
    }
    Map<String, List<String>> query = query(exchange.getRequestURI().getRawQuery());
    for (JsonNode parameter : operation.path("parameters")) {
      check(parameter, values(parameter, query, exchange), problems);
    }
    JsonNode described = operation.path("requestBody");
    if (described.path("required").asBoolean(false) && body.length == 0) {
      problems.add("no body");
    }
    if (!described.isMissingNode() && body.length > 0) {
      String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
      JsonNode content = described.path("content").path(type.replaceAll(";.*", ""));
      if (content.isMissingNode()) {
        problems.add("a body of type " + type);
      } else if (type.startsWith("application/json")) {
        problems.addAll(validate(content.path("schema"), new JsonMapper().readTree(body)));
      }
    }
  }

  private String fromPath(String name, HttpExchange exchange) {
    for (String template : document.at("/paths").propertyNames()) {
      Matcher names = Pattern.compile("\\{([^}]+)\\}").matcher(template);
      Matcher values = matcher(template, exchange);
      for (int i = 1; values.matches() && names.find(); i++) {
        if (names.group(1).equals(name)) {
          return values.group(i);
        }
      }
    }
    return "";
  }

  private List<String> values(
      JsonNode parameter, Map<String, List<String>> query, HttpExchange exchange) {
    String name = parameter.path("name").asString();
    return switch (parameter.path("in").asString()) {
      case "query" -> query.getOrDefault(name, List.of());
      case "header" -> exchange.getRequestHeaders().getOrDefault(name, List.of()).stream().toList();
      default -> List.of(fromPath(name, exchange));
    };
  }

  /** A list that is spread over several parameters, or joined by commas; else one value. */
  private void check(JsonNode parameter, List<String> values, List<String> problems) {
    if (values.isEmpty()) {
      if (parameter.path("required").asBoolean(false)) {
        problems.add("no " + parameter.path("name").asString());
      }
      return;
    }
    JsonNode schema = parameter.path("schema");
    boolean joined = !parameter.path("explode").asBoolean(true);
    boolean list = schema.path("type").asString("").equals("array");
    if (values.size() > 1 && (!list || joined)) {
      problems.add(parameter.path("name").asString() + " given more than once");
    }
    if (!list) {
      problems.addAll(validate(schema, scalar(values.get(0), schema)));
    }
  }

  private static JsonNode scalar(String text, JsonNode schema) {
    JsonMapper mapper = new JsonMapper();
    boolean string = schema.path("type").asString("").equals("string");
    boolean json = !string && text.matches("-?[0-9.]+|true|false");
    return json ? mapper.readTree(text) : mapper.getNodeFactory().stringNode(text);
  }

  private static Map<String, List<String>> query(@Nullable String raw) {
    Map<String, List<String>> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      query
          .computeIfAbsent(
              URLDecoder.decode(parts[0], StandardCharsets.UTF_8), k -> new ArrayList<>())
          .add(parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private void answer(HttpExchange exchange, JsonNode operation) throws IOException {
    JsonNode content = operation.at("/responses/200/content");
    if (answer == null || content.isMissingNode()) {
      exchange.sendResponseHeaders(204, -1);
      return;
    }
    boolean events = answer.startsWith("data:");
    String type = events ? "text/event-stream" : "application/json";
    if (!events) {
      List<String> problems =
          validate(content.path(type).path("schema"), new JsonMapper().readTree(answer));
      if (!problems.isEmpty()) {
        refusals.add("the test's own answer is not valid: " + problems);
      }
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private List<String> validate(JsonNode schema, JsonNode value) {
    String reference = schema.path("$ref").asString("");
    Schema compiled =
        reference.isEmpty()
            ? registry.getSchema(absolute(schema))
            : registry.getSchema(SchemaLocation.of(BASE + reference));
    return compiled.validate(value).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static String absolute(JsonNode schema) {
    return schema.toString().replace("\"#/", "\"" + BASE + "#/");
  }
}
