package io.github.openrouterjava.it.surface;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Dialect.ErrorDetail;
import io.github.openrouterjava.codegen.model.Dialect.ErrorKind;
import io.github.openrouterjava.codegen.model.Dialect.ErrorRules;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.naming.DialectNames;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The places of a document whose values stay JSON in Java: any JSON, or an object with members of
 * any kind.
 */
final class JsonPlaces {

  /**
   * One such place.
   *
   * @param pointer the schema and what of it
   * @param member the class and member that has the value
   * @param any whether it is any JSON, not only any object
   * @param type the type, with {@code []} for lists and {@code {}} for maps
   */
  record Place(String pointer, String member, boolean any, String type) {}

  private final GeneratedClient client;
  private final List<Place> places = new ArrayList<>();

  private JsonPlaces(GeneratedClient client) {
    this.client = client;
  }

  static List<Place> of(GeneratedClient client) {
    JsonPlaces all = new JsonPlaces(client);
    client.api().types().values().forEach(all::collect);
    client.api().operations().forEach(all::collect);
    all.collectErrors();
    return all.places;
  }

  /** The members that have them, as {@code Outer.Inner.member}. */
  static TreeSet<String> members(List<Place> places) {
    TreeSet<String> members = new TreeSet<>();
    places.forEach(place -> members.add(place.member()));
    return members;
  }

  private void collect(TypeDeclaration type) {
    String pointer = type.id().pointer();
    if (type instanceof ObjectType object) {
      String owner = name(type);
      object
          .properties()
          .forEach(
              p ->
                  add(
                      pointer + "/properties/" + p.wireName(),
                      owner + "." + client.names().type(type.id()).member(p.wireName()),
                      p.type()));
      if (object.entries() != null) {
        add(pointer + "/additionalProperties", owner + ".entries", object.entries());
      }
    } else if (type instanceof UnionType union) {
      for (Alternative alternative : union.alternatives()) {
        if (alternative instanceof Alternative.Wrapped wrapped) {
          String wrapper = client.names().type(type.id()).member(wrapped.hint());
          add(pointer, name(type) + "." + wrapper + ".value", wrapped.type());
        }
      }
    }
  }

  private void collect(Operation operation) {
    String member = "operation " + operation.id();
    String pointer = operation.at().pointer();
    operation.bodies().stream()
        .filter(Body.JsonBody.class::isInstance)
        .forEach(body -> add(pointer + "/requestBody", member, ((Body.JsonBody) body).type()));
    if (operation.response() instanceof Response.JsonResponse response) {
      add(pointer + "/responses", member, response.type());
    }
    if (operation.events() != null) {
      add(pointer + "/responses", member, operation.events().type());
    }
  }

  /** Details of errors, which only hints describe. */
  private void collectErrors() {
    DialectNames names = DialectNames.of(client.names());
    ErrorRules errors = client.api().dialect().errors();
    errors.details().forEach(detail -> add("details", names.errorDetails(), detail));
    for (ErrorKind kind : errors.kinds()) {
      String pointer = "kinds/" + kind.name() + "/details";
      kind.details().forEach(detail -> add(pointer, names.exception(kind), detail));
    }
  }

  private void add(String pointer, String owner, ErrorDetail detail) {
    TypeRef type =
        switch (detail.type()) {
          case JSON -> Scalar.ANY;
          case OBJECTS -> new TypeRef.ListOf(Scalar.OBJECT, false);
          default -> Scalar.STRING;
        };
    add("#/x-java-errors/" + pointer + "/" + detail.name(), owner + "." + detail.name(), type);
  }

  private String name(TypeDeclaration type) {
    return String.join(".", client.names().type(type.id()).simpleNames());
  }

  private void add(String pointer, String member, TypeRef type) {
    String shape = "";
    TypeRef inner = type;
    while (inner instanceof TypeRef.ListOf || inner instanceof TypeRef.MapOf) {
      shape = (inner instanceof TypeRef.ListOf ? "[]" : "{}") + shape;
      inner = inner instanceof TypeRef.ListOf list ? list.item() : ((TypeRef.MapOf) inner).value();
    }
    if (inner == Scalar.ANY || inner == Scalar.OBJECT) {
      String kind = inner == Scalar.ANY ? "any JSON" : "any object";
      places.add(new Place(pointer, member, inner == Scalar.ANY, kind + shape));
    }
  }
}
