package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.parse.Field.Form;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects an OpenAPI document is made of, schemas aside, and their fields (OpenAPI 3.0 and 3.1,
 * section 4.8 of the latter). A field that is in one version only is accepted in both.
 */
enum ObjectSpec {
  DOCUMENT(null),
  INFO(null),
  SERVER(null),
  SERVER_VARIABLE(null),
  COMPONENTS(null),
  PATH_ITEM("pathItems"),
  OPERATION(null),
  PARAMETER("parameters"),
  REQUEST_BODY("requestBodies"),
  MEDIA_TYPE("mediaTypes"),
  RESPONSE("responses"),
  HEADER("headers"),
  TAG(null),
  SECURITY_SCHEME("securitySchemes"),
  OAUTH_FLOWS(null),
  OAUTH_FLOW(null);

  private static final Map<ObjectSpec, Map<String, Field>> FIELDS = fieldsOfAll();

  private final @Nullable String section;

  ObjectSpec(@Nullable String section) {
    this.section = section;
  }

  /**
   * The part of {@code components} that holds such objects, null where a reference cannot stand.
   */
  @Nullable String section() {
    return section;
  }

  /** The fields by name. */
  Map<String, Field> fields() {
    return FIELDS.getOrDefault(this, Map.of());
  }

  private static Map<ObjectSpec, Map<String, Field>> fieldsOfAll() {
    Map<ObjectSpec, Map<String, Field>> all = new EnumMap<>(ObjectSpec.class);
    document(all);
    servers(all);
    paths(all);
    operations(all);
    parameters(all);
    bodies(all);
    security(all);
    return all;
  }

  private static void document(Map<ObjectSpec, Map<String, Field>> all) {
    all.put(
        DOCUMENT,
        fields(
            text("openapi"),
            object("info", INFO),
            list("servers", SERVER),
            map("paths", PATH_ITEM),
            Field.of("webhooks", Form.UNUSED),
            object("components", COMPONENTS),
            Field.of("security", Form.REQUIREMENTS),
            list("tags", TAG),
            Field.of("jsonSchemaDialect", Form.UNUSED),
            Field.of("externalDocs", Form.UNUSED)));
    all.put(
        INFO,
        fields(
            text("title"),
            text("version"),
            text("summary"),
            text("description"),
            Field.of("termsOfService", Form.UNUSED),
            Field.of("contact", Form.UNUSED),
            Field.of("license", Form.UNUSED)));
    all.put(TAG, fields(text("name"), text("description"), Field.of("externalDocs", Form.UNUSED)));
    all.put(
        COMPONENTS,
        fields(
            Field.of("schemas", Form.SCHEMAS),
            map("securitySchemes", SECURITY_SCHEME),
            // Read where something refers to them.
            Field.of("responses", Form.UNUSED),
            Field.of("parameters", Form.UNUSED),
            Field.of("examples", Form.UNUSED),
            Field.of("requestBodies", Form.UNUSED),
            Field.of("headers", Form.UNUSED),
            Field.of("links", Form.UNUSED),
            Field.of("callbacks", Form.UNUSED),
            Field.of("pathItems", Form.UNUSED)));
  }

  private static void servers(Map<ObjectSpec, Map<String, Field>> all) {
    all.put(
        SERVER,
        fields(
            text("url").isNeeded(),
            text("name"),
            text("description"),
            map("variables", SERVER_VARIABLE)));
    all.put(
        SERVER_VARIABLE,
        fields(Field.of("enum", Form.TEXTS), text("default").isNeeded(), text("description")));
  }

  private static void paths(Map<ObjectSpec, Map<String, Field>> all) {
    all.put(
        PATH_ITEM,
        fields(
            text("$ref"),
            text("summary"),
            text("description"),
            object("get", OPERATION),
            object("put", OPERATION),
            object("post", OPERATION),
            object("delete", OPERATION),
            object("options", OPERATION),
            object("head", OPERATION),
            object("patch", OPERATION),
            object("trace", OPERATION),
            list("servers", SERVER),
            list("parameters", PARAMETER)));
  }

  private static void operations(Map<ObjectSpec, Map<String, Field>> all) {
    all.put(
        OPERATION,
        fields(
            Field.of("tags", Form.TEXTS),
            text("summary"),
            text("description"),
            Field.of("externalDocs", Form.UNUSED),
            text("operationId"),
            list("parameters", PARAMETER),
            object("requestBody", REQUEST_BODY),
            map("responses", RESPONSE),
            Field.of("callbacks", Form.LEFT_OUT),
            bool("deprecated"),
            Field.of("security", Form.REQUIREMENTS),
            list("servers", SERVER)));
  }

  private static void parameters(Map<ObjectSpec, Map<String, Field>> all) {
    all.put(
        PARAMETER,
        fields(
            text("name").isNeeded(),
            text("in").isNeeded().oneOf("path", "query", "header", "cookie"),
            text("description"),
            bool("required"),
            bool("deprecated"),
            bool("allowEmptyValue"),
            text("style")
                .oneOf(
                    "matrix",
                    "label",
                    "form",
                    "simple",
                    "spaceDelimited",
                    "pipeDelimited",
                    "deepObject"),
            bool("explode"),
            bool("allowReserved"),
            Field.of("schema", Form.SCHEMA),
            Field.of("example", Form.UNUSED),
            Field.of("examples", Form.UNUSED),
            map("content", MEDIA_TYPE)));
  }

  private static void bodies(Map<ObjectSpec, Map<String, Field>> all) {
    all.put(
        REQUEST_BODY, fields(text("description"), map("content", MEDIA_TYPE), bool("required")));
    all.put(
        RESPONSE,
        fields(
            text("description"),
            map("headers", HEADER),
            map("content", MEDIA_TYPE),
            Field.of("links", Form.UNUSED)));
    all.put(
        MEDIA_TYPE,
        fields(
            Field.of("schema", Form.SCHEMA),
            Field.of("itemSchema", Form.SCHEMA),
            Field.of("example", Form.UNUSED),
            Field.of("examples", Form.UNUSED),
            // Speaks of the schema's properties, so it is read with the schema, from the tree.
            Field.of("encoding", Form.UNUSED)));
    all.put(
        HEADER,
        fields(
            text("description"),
            bool("required"),
            bool("deprecated"),
            bool("allowEmptyValue"),
            text("style"),
            bool("explode"),
            bool("allowReserved"),
            Field.of("schema", Form.SCHEMA),
            Field.of("example", Form.UNUSED),
            Field.of("examples", Form.UNUSED),
            map("content", MEDIA_TYPE)));
  }

  private static void security(Map<ObjectSpec, Map<String, Field>> all) {
    all.put(
        SECURITY_SCHEME,
        fields(
            text("type").isNeeded().oneOf("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"),
            text("description"),
            text("name"),
            text("in").oneOf("query", "header", "cookie"),
            text("scheme"),
            text("bearerFormat"),
            object("flows", OAUTH_FLOWS),
            text("openIdConnectUrl")));
    all.put(
        OAUTH_FLOWS,
        fields(
            object("implicit", OAUTH_FLOW),
            object("password", OAUTH_FLOW),
            object("clientCredentials", OAUTH_FLOW),
            object("authorizationCode", OAUTH_FLOW)));
    all.put(
        OAUTH_FLOW,
        fields(
            text("authorizationUrl"),
            text("tokenUrl"),
            text("refreshUrl"),
            Field.of("scopes", Form.TEXT_MAP)));
  }

  private static Map<String, Field> fields(Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      byName.put(field.name(), field);
    }
    return Collections.unmodifiableMap(byName);
  }

  private static Field text(String name) {
    return Field.of(name, Form.TEXT);
  }

  private static Field bool(String name) {
    return Field.of(name, Form.BOOLEAN);
  }

  private static Field object(String name, ObjectSpec shape) {
    return Field.of(name, Form.OBJECT, shape);
  }

  private static Field list(String name, ObjectSpec shape) {
    return Field.of(name, Form.LIST, shape);
  }

  private static Field map(String name, ObjectSpec shape) {
    return Field.of(name, Form.MAP, shape);
  }
}
