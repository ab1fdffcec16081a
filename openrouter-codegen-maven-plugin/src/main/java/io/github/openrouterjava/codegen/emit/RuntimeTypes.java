package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime, and of JSpecify, that generated code mentions: all of them. */
public final class RuntimeTypes {

  private static final String RUNTIME = "io.github.openrouterjava.runtime";

  public static final ClassName ANSWER = runtime("", "Answer");
  public static final ClassName API_CLIENT = runtime("", "ApiClient");
  public static final ClassName API_RESPONSE = runtime("", "ApiResponse");
  public static final ClassName BINARY_RESPONSE = runtime("", "BinaryResponse");
  public static final ClassName CALL = runtime("", "Call");
  public static final ClassName CLIENT_BUILDER = runtime("", "ClientBuilder");
  public static final ClassName CREDENTIAL_PLACE = runtime("", "CredentialPlace");
  public static final ClassName OPERATION = runtime("", "Operation");
  public static final ClassName PARAMETERS = runtime("", "Parameters");
  public static final ClassName PARAMETER_SINK = runtime("", "ParameterSink");
  public static final ClassName PARAMETER_STYLE = runtime("", "ParameterStyle");
  public static final ClassName RAW_CLIENT = runtime("", "RawClient");
  public static final ClassName REQUEST_OPTIONS = runtime("", "RequestOptions");

  public static final ClassName MULTIPART_BODY = runtime(".http", "MultipartBody");
  public static final ClassName REQUEST_BODY = runtime(".http", "RequestBody");
  public static final ClassName UPLOAD = runtime(".http", "Upload");

  public static final ClassName ADDITIONAL_PROPERTIES = runtime(".json", "AdditionalProperties");
  public static final ClassName CHECKS = runtime(".json", "Checks");
  public static final ClassName COPIES = runtime(".json", "Copies");
  public static final ClassName JSON_CODEC = runtime(".json", "JsonCodec");
  public static final ClassName JSON_CODECS = runtime(".json", "JsonCodecs");
  public static final ClassName JSON_KIND = runtime(".json", "JsonKind");
  public static final ClassName JSON_OBJECT = runtime(".json", "JsonObject");
  public static final ClassName JSON_READER = runtime(".json", "JsonReader");
  public static final ClassName JSON_SERIALIZABLE = runtime(".json", "JsonSerializable");
  public static final ClassName JSON_VALUE = runtime(".json", "JsonValue");
  public static final ClassName JSON_WRITER = runtime(".json", "JsonWriter");
  public static final ClassName SCALARS = runtime(".json", "Scalars");
  public static final ClassName OBJECT_BUILDER = runtime(".json", "ObjectBuilder");
  public static final ClassName OBJECT_CODEC = runtime(".json", "ObjectCodec");
  public static final ClassName OPEN_ENUM = runtime(".json", "OpenEnum");
  public static final ClassName OPEN_NUMBER_ENUM = runtime(".json", "OpenNumberEnum");
  public static final ClassName PATCH = runtime(".json", "Patch");
  public static final ClassName TIMESTAMPS = runtime(".json", "Timestamps");
  public static final ClassName UNION_CODEC = runtime(".json", "UnionCodec");
  public static final ClassName UNKNOWN_VARIANT = runtime(".json", "UnknownVariant");

  public static final ClassName PAGED = runtime(".page", "Paged");
  public static final ClassName PAGING = runtime(".page", "Paging");

  public static final ClassName EVENT_STREAM = runtime(".sse", "EventStream");

  public static final ClassName NULL_MARKED = jspecify("NullMarked");
  public static final ClassName NULLABLE = jspecify("Nullable");

  /** The name of the runtime's module. */
  public static final String MODULE = RUNTIME;

  private RuntimeTypes() {}

  private static ClassName runtime(String subpackage, String name) {
    return ClassName.get(RUNTIME + subpackage, name);
  }

  private static ClassName jspecify(String name) {
    return ClassName.get("org.jspecify.annotations", name);
  }
}
