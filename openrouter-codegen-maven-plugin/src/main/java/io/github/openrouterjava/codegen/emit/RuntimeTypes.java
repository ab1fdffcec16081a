package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime, and of JSpecify, that generated code mentions: all of them. */
public final class RuntimeTypes {

  private static final String RUNTIME = "io.github.openrouterjava.runtime";

  public static final ClassName RESPONSE_TYPE = runtime(".call", "ResponseType");
  public static final ClassName API_CLIENT = runtime(".client", "ApiClient");
  public static final ClassName API_RESPONSE = runtime("", "ApiResponse");
  public static final ClassName BINARY_RESPONSE = runtime("", "BinaryResponse");
  public static final ClassName CALL = runtime(".call", "Call");
  public static final ClassName CLIENT_BUILDER = runtime("", "ClientBuilder");
  public static final ClassName CREDENTIAL = runtime(".auth", "Credential");
  public static final ClassName CREDENTIAL_PLACE = runtime(".generated", "CredentialPlace");
  public static final ClassName OPERATION = runtime(".call", "Operation");
  public static final ClassName PARAMETERS = runtime(".generated", "Parameters");
  public static final ClassName PARAMETER_WRITER = runtime(".generated", "ParameterWriter");
  public static final ClassName PARAMETER_STYLE = runtime(".generated", "ParameterStyle");
  public static final ClassName RAW_CLIENT = runtime("", "RawClient");
  public static final ClassName REQUEST_OPTIONS = runtime("", "RequestOptions");

  public static final ClassName MULTIPART_BODY = runtime(".http", "MultipartBody");
  public static final ClassName REQUEST_BODY = runtime(".http", "RequestBody");
  public static final ClassName FILE_PART = runtime(".http", "FilePart");

  public static final ClassName ADDITIONAL_PROPERTIES = runtime(".json", "AdditionalProperties");
  public static final ClassName CHECKS = runtime(".generated", "Checks");
  public static final ClassName COPIES = runtime(".generated", "Copies");
  public static final ClassName JSON_CODEC = runtime(".json", "JsonCodec");
  public static final ClassName TIME_CODECS = runtime(".generated", "TimeCodecs");
  public static final ClassName TUPLE_CODEC = runtime(".generated", "TupleCodec");
  public static final ClassName TUPLE_READER = runtime(".generated", "TupleReader");
  public static final ClassName TUPLE_WRITER = runtime(".generated", "TupleWriter");
  public static final ClassName JSON_CODECS = runtime(".generated", "JsonCodecs");
  public static final ClassName JSON_KIND = runtime(".json", "JsonKind");
  public static final ClassName JSON_OBJECT = runtime(".json", "JsonObject");
  public static final ClassName JSON_READER = runtime(".json", "JsonReader");
  public static final ClassName JSON_SERIALIZABLE = runtime(".json", "JsonSerializable");
  public static final ClassName JSON_VALUE = runtime(".json", "JsonValue");
  public static final ClassName JSON_WRITER = runtime(".json", "JsonWriter");
  public static final ClassName SCALARS = runtime(".generated", "Scalars");
  public static final ClassName OBJECT_BUILDER = runtime(".generated", "ObjectBuilder");
  public static final ClassName OBJECT_CODEC = runtime(".generated", "ObjectCodec");
  public static final ClassName OPEN_ENUM = runtime(".generated", "OpenEnum");
  public static final ClassName OPEN_NUMBER_ENUM = runtime(".generated", "OpenNumberEnum");
  public static final ClassName PATCH = runtime(".generated", "Patch");
  public static final ClassName SHOWN = runtime(".generated", "Shown");
  public static final ClassName TIMESTAMPS = runtime(".generated", "Timestamps");
  public static final ClassName UNION_CODEC = runtime(".generated", "UnionCodec");
  public static final ClassName UNKNOWN_VARIANT = runtime(".generated", "UnknownVariant");

  public static final ClassName CONDITION = runtime(".generated", "Condition");
  public static final ClassName DIALECT = runtime(".generated", "Dialect");
  public static final ClassName ERROR_RULES = runtime(".generated", "ErrorRules");
  public static final ClassName FAILURE_RULE = runtime(".generated", "FailureRule");
  public static final ClassName STREAM_RULES = runtime(".generated", "StreamRules");

  public static final ClassName API_ERROR_EXCEPTION = runtime(".error", "ApiErrorException");
  public static final ClassName ERROR_DETAILS = runtime(".error", "ErrorDetails");
  public static final ClassName ERROR_REPORT = runtime(".error", "ErrorReport");
  public static final ClassName HEADERS = runtime(".http", "Headers");
  public static final ClassName WEBHOOK_SCHEME = runtime(".generated", "WebhookScheme");
  public static final ClassName WEBHOOK_SIGNATURE = runtime(".auth", "WebhookSignature");

  public static final ClassName PAGED = runtime("", "Paged");
  public static final ClassName PAGING = runtime(".generated", "Paging");

  public static final ClassName EVENT_STREAM = runtime("", "EventStream");

  public static final ClassName NULL_MARKED = jspecify("NullMarked");
  public static final ClassName NULLABLE = jspecify("Nullable");

  /** The name of the runtime's module. */
  public static final String MODULE = RUNTIME;

  private RuntimeTypes() {}

  /** The exception for errors of a status (RFC 9110, section 15). */
  public static ClassName exceptionOf(int status) {
    String name =
        switch (status) {
          case 400 -> "BadRequest";
          case 401 -> "Authentication";
          case 402 -> "PaymentRequired";
          case 403 -> "PermissionDenied";
          case 404 -> "NotFound";
          case 408 -> "RequestTimeout";
          case 409 -> "Conflict";
          case 413 -> "PayloadTooLarge";
          case 422 -> "Unprocessable";
          case 429 -> "RateLimit";
          default -> status >= 500 ? "ServerError" : "OtherError";
        };
    return runtime(".error", name + "Exception");
  }

  private static ClassName runtime(String subpackage, String name) {
    return ClassName.get(RUNTIME + subpackage, name);
  }

  private static ClassName jspecify(String name) {
    return ClassName.get("org.jspecify.annotations", name);
  }
}
