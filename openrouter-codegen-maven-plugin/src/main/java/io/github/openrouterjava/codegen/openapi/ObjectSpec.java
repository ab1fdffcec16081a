package io.github.openrouterjava.codegen.openapi;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Resource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objects an OpenAPI document is made of, schemas aside; {@code objects.yaml} has the fields.
 */
public enum ObjectSpec {
  DOCUMENT(null),
  INFO(null),
  EXTERNAL_DOCS(null),
  SERVER(null),
  SERVER_VARIABLE(null),
  COMPONENTS(null),
  PATH_ITEM("pathItems"),
  OPERATION(null),
  CALLBACK(null),
  PARAMETER("parameters"),
  REQUEST_BODY("requestBodies"),
  MEDIA_TYPE("mediaTypes"),
  RESPONSE("responses"),
  HEADER("headers"),
  TAG(null),
  SECURITY_SCHEME("securitySchemes"),
  OAUTH_FLOWS(null),
  OAUTH_FLOW(null);

  private static final String ANY_NAME = "*";
  private static final Map<ObjectSpec, Map<String, Field>> FIELDS = read();

  private final @Nullable String section;

  ObjectSpec(@Nullable String section) {
    this.section = section;
  }

  /**
   * The part of {@code components} that holds such objects, null where a reference cannot stand.
   */
  public @Nullable String section() {
    return section;
  }

  /** The fields by name. */
  public Map<String, Field> fields() {
    return FIELDS.getOrDefault(this, Map.of());
  }

  /** The field of that name, null where there is none. */
  public @Nullable Field field(String name) {
    return fields().getOrDefault(name, fields().get(ANY_NAME));
  }

  private static Map<ObjectSpec, Map<String, Field>> read() {
    Map<ObjectSpec, Map<String, Field>> all = new EnumMap<>(ObjectSpec.class);
    for (Cursor object : Resource.read(ObjectSpec.class, "objects.yaml").members()) {
      Map<String, Field> fields = new LinkedHashMap<>();
      object.members().forEach(field -> fields.put(field.name(), field(field)));
      all.put(constant(ObjectSpec.class, object.name()), Collections.unmodifiableMap(fields));
    }
    return all;
  }

  private static Field field(Cursor field) {
    String of = field.text("of");
    String use = field.text("use");
    Cursor allowed = field.member("enum");
    return new Field(
        field.name(),
        constant(Field.Form.class, Objects.requireNonNull(field.text("form"))),
        of == null ? null : constant(ObjectSpec.class, of),
        use == null ? Field.Use.READ : constant(Field.Use.class, use),
        field.member("needed") != null,
        allowed == null ? List.of() : allowed.items().stream().map(Cursor::text).toList());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
