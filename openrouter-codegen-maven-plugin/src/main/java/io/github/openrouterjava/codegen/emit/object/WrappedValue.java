package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value that a wrapper record makes an alternative of a union.
 *
 * @param type the Java type of the value
 * @param wrapper the wrapper record
 * @param ref the type of the value in the model
 * @param place the JSON pointer of the alternative
 */
public record WrappedValue(TypeName type, ClassName wrapper, TypeRef ref, String place) {

  /** All wrapped values of a union; none where {@code type} is none. */
  public static List<WrappedValue> all(ObjectContext context, TypeRef type) {
    if (!(context.declaration(type) instanceof UnionType union)) {
      return List.of();
    }
    ClassName name = context.types().declared(union.id());
    List<WrappedValue> values = new ArrayList<>();
    for (Alternative alternative : union.alternatives()) {
      if (alternative instanceof Alternative.Wrapped w) {
        String wrapper = context.names().type(union.id()).member(w.hint());
        values.add(
            new WrappedValue(
                context.types().of(w.type()),
                name.nestedClass(wrapper),
                w.type(),
                Places.alternative(union.id(), w)));
      }
    }
    return values;
  }

  /** Those that a method can be overloaded for; of types that erase alike, the first. */
  public static List<WrappedValue> distinct(ObjectContext context, TypeRef type) {
    Set<TypeName> erasures = new HashSet<>();
    return all(context, type).stream().filter(v -> erasures.add(v.erasure())).toList();
  }

  private TypeName erasure() {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }
}
