package io.github.openrouterjava.codegen.manifest;

import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.stream.Collectors;

/**
 * What a GraalVM native image must keep for reflection: the {@code CODEC} field of each type, which
 * the runtime's Jackson adaptor looks up by name, and only where Jackson's databind is in use.
 */
public final class ReachabilityMetadata {

  private ReachabilityMetadata() {}

  /** Where the metadata lies on the class path; the folder only has to differ between libraries. */
  public static String path(Names names) {
    return "META-INF/native-image/" + names.clientPackage() + "/reachability-metadata.json";
  }

  /** The metadata as JSON text, in GraalVM's format of version 1.0. */
  public static String json(Api api, Names names) {
    JavaTypes types = new JavaTypes(names);
    return api.types().values().stream()
        .filter(TypeDeclaration::isGenerated)
        .map(type -> types.reflectionName(type.id()))
        .sorted()
        .map(ReachabilityMetadata::entry)
        .collect(Collectors.joining(",\n    ", "{\n  \"reflection\": [\n    ", "\n  ]\n}\n"));
  }

  private static String entry(String type) {
    return "{ \"condition\": { \"typeReached\": \"tools.jackson.databind.ObjectMapper\" },"
        + " \"type\": "
        + JsonText.quoted(type)
        + ", \"fields\": [ { \"name\": \"CODEC\" } ] }";
  }
}
