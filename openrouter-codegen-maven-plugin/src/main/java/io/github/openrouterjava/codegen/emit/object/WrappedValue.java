package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.surface.Places;
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
    TypeDeclaration union = context.declaration(type);
    return union == null
        ? List.of()
        : union.wrapped().stream().map(value -> of(context, union.id(), value)).toList();
  }

  private static WrappedValue of(ObjectContext context, TypeId union, Alternative.Wrapped value) {
    String wrapper = context.names().type(union).member(value.hint());
    return new WrappedValue(
        context.types().of(value.type()),
        context.types().declared(union).nestedClass(wrapper),
        value.type(),
        Places.alternative(union, value));
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
