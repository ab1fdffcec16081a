package io.github.openrouterjava.codegen.manifest;

import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The manifest: which Java type and method each schema and operation became, for tools. Classes are
 * named as {@link Class#forName(String)} wants them, entries are in document order.
 */
public final class Manifest {

  /** Where the manifest lies on the class path. */
  public static final String PATH = "META-INF/openrouter-codegen/manifest.json";

  private final Api api;
  private final Names names;
  private final JavaTypes types;

  public Manifest(Api api, Names names) {
    this.api = api;
    this.names = names;
    this.types = new JavaTypes(names);
  }

  /**
   * The manifest as JSON text.
   *
   * @param generator the version of the generator
   * @param inputSha256 the digest of the input, in hexadecimal
   */
  public String json(String generator, String inputSha256) {
    List<String> typeEntries =
        api.types().values().stream()
            .map(type -> UnexpectedFailure.at(type.at(), () -> type(type)))
            .toList();
    List<String> operationEntries = api.operations().stream().map(this::operation).toList();
    return "{\n  \"generator\": "
        + JsonText.quoted(generator)
        + ",\n  \"inputSha256\": "
        + JsonText.quoted(inputSha256)
        + ",\n  \"types\": "
        + array(typeEntries)
        + ",\n  \"operations\": "
        + array(operationEntries)
        + "\n}\n";
  }

  private String type(TypeDeclaration type) {
    return object(
        member("pointer", type.id().pointer()),
        member("java", javaName(type)),
        member("kind", kind(type)));
  }

  private String javaName(TypeDeclaration type) {
    return type.match(
        object -> types.reflectionName(object.id()),
        union -> types.reflectionName(union.id()),
        values -> types.reflectionName(values.id()),
        tuple -> types.reflectionName(tuple.id()),
        alias -> types.reflectionName(alias.target()));
  }

  private static String kind(TypeDeclaration type) {
    return type.match(
        object -> "record",
        union -> "union",
        values -> "enum",
        tuple -> "record",
        alias -> isPlain(alias.target()) ? "scalar" : "alias");
  }

  private static boolean isPlain(TypeRef type) {
    return type.match(
        scalar -> scalar != Scalar.OBJECT && scalar != Scalar.ANY,
        list -> false,
        map -> false,
        declared -> false);
  }

  private String operation(Operation operation) {
    OperationNames own = names.operation(operation);
    String client = names.resources().get(own.resource()).className();
    String query = operation.fixedQuery() == null ? "" : "?" + operation.fixedQuery();
    return object(
        member("operationId", operation.id()),
        member("method", operation.method().name()),
        member("path", operation.path() + query),
        member("java", names.clientPackage() + "." + client + "#" + method(operation, own)),
        "\"streaming\": " + (operation.events() != null),
        "\"paged\": " + (operation.paging() != null));
  }

  private static String method(Operation operation, OperationNames own) {
    return operation.onlyStreams() ? own.streamMethod() : own.method();
  }

  private static String member(String name, String value) {
    return JsonText.quoted(name) + ": " + JsonText.quoted(value);
  }

  private static String object(String... members) {
    return "{ " + String.join(", ", members) + " }";
  }

  private static String array(List<String> entries) {
    return entries.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
  }
}
