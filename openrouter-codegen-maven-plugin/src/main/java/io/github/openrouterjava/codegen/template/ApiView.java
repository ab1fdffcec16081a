package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.naming.Names.ResourceNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything templates can see, and the things in it that the models are of.
 *
 * @param api what is generated
 * @param names all names
 * @param types the Java types
 * @param operations the operations of each resource, by its index
 */
record ApiView(Api api, Names names, JavaTypes types, Map<Integer, List<Operation>> operations) {

  ApiView {
    operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
  }

  static ApiView of(Api api, Names names) {
    Map<Integer, List<Operation>> operations = new LinkedHashMap<>();
    for (Operation operation : api.operations()) {
      int resource = names.operation(operation).resource();
      operations.computeIfAbsent(resource, index -> new ArrayList<>()).add(operation);
    }
    return new ApiView(api, names, new JavaTypes(names), operations);
  }

  /** A resource client, by its index among the names. */
  record Resource(ApiView view, int index) {
    ResourceNames names() {
      return view.names().resources().get(index);
    }

    List<Operation> operations() {
      return view.operations().getOrDefault(index, List.of());
    }

    /** The calls that lead to it from the entry point. */
    String access() {
      List<ResourceNames> all = view.names().resources();
      for (int parent = 0; parent < all.size(); parent++) {
        for (Map.Entry<String, Integer> child : all.get(parent).children().entrySet()) {
          if (child.getValue() == index) {
            String before = new Resource(view, parent).access();
            return (before.isEmpty() ? "" : before + ".") + child.getKey() + "()";
          }
        }
      }
      return "";
    }

    @Nullable String description() {
      return operations().stream()
          .flatMap(operation -> operation.tags().stream())
          .findFirst()
          .map(view.api().tagDescriptions()::get)
          .orElse(null);
    }
  }

  /** An operation. */
  record Method(ApiView view, Operation operation) {
    Names.OperationNames names() {
      return view.names().operation(operation);
    }
  }

  /** A parameter of an operation. */
  record Argument(ApiView view, Operation operation, Parameter parameter) {}

  /** A body or a response: its media type, and its type where it is JSON. */
  record Content(ApiView view, @Nullable String mediaType, @Nullable TypeRef type) {}

  /** A declared type. */
  record Schema(ApiView view, TypeDeclaration type) {
    String name() {
      return String.join(".", view.names().type(type.id()).simpleNames());
    }
  }

  /** A property of an object type, or an item of a tuple. */
  record Member(ApiView view, TypeDeclaration owner, Property property) {
    String name() {
      return view.names().type(owner.id()).member(property.wireName());
    }
  }

  /** A known value of an enum. */
  record Constant(ApiView view, EnumType owner, EnumType.Value value) {
    String name() {
      return view.names().type(owner.id()).member(value.literal().text());
    }
  }

  List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    for (int i = 0; i < names.resources().size(); i++) {
      all.add(new Resource(this, i));
    }
    return all;
  }

  List<Method> methods(List<Operation> of) {
    return of.stream().map(operation -> new Method(this, operation)).toList();
  }

  List<Schema> schemas() {
    return api.types().values().stream()
        .filter(TypeDeclaration::isGenerated)
        .map(type -> new Schema(this, type))
        .toList();
  }

  static @Nullable String text(@Nullable Literal literal) {
    return literal == null ? null : literal.text();
  }
}
