package io.github.openrouterjava.codegen.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that will be generated.
 *
 * @param info what the API is
 * @param servers where it is served, the default first
 * @param securitySchemes the ways to authenticate, the one that is asked for as a rule first
 * @param types every declared type, in document order: components first, then the inline types of
 *     operations; an inline type comes after the type it is inside of
 * @param operations in document order
 * @param tagDescriptions the text of each tag that has one
 * @param dialect how the API talks beyond what OpenAPI and the RFCs can express
 */
public record Api(
    Info info,
    List<Server> servers,
    List<SecurityScheme> securitySchemes,
    Map<TypeId, TypeDeclaration> types,
    List<Operation> operations,
    Map<String, String> tagDescriptions,
    Dialect dialect) {

  public Api {
    servers = List.copyOf(servers);
    securitySchemes = List.copyOf(securitySchemes);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    operations = List.copyOf(operations);
    tagDescriptions = Collections.unmodifiableMap(new LinkedHashMap<>(tagDescriptions));
  }

  /** This API with other declared types. */
  public Api withTypes(Map<TypeId, TypeDeclaration> newTypes) {
    return new Api(info, servers, securitySchemes, newTypes, operations, tagDescriptions, dialect);
  }

  /** The declaration that {@code type} refers to, null where it needs none. */
  public @Nullable TypeDeclaration declaration(TypeRef type) {
    return type.match(scalar -> null, list -> null, map -> null, declared -> type(declared.id()));
  }

  /**
   * The declaration of {@code id}; fails where there is none, which is a bug in an earlier stage.
   */
  public TypeDeclaration type(TypeId id) {
    return Objects.requireNonNull(types.get(id), () -> "no type declared for " + id);
  }

  /** Whether the type, or one it is inside of, is deprecated: a mention names them all. */
  public boolean isDeprecated(TypeId id) {
    TypeDeclaration type = type(id);
    TypeId owner = type.placement().owner();
    return type.documentation().deprecated()
        || (owner != null && types.containsKey(owner) && isDeprecated(owner));
  }
}
