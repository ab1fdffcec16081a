package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.openrouterjava.codegen.surface.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The canonical texts of JavaPoet's types. */
final class TypeUses {

  private final @Nullable ClassName nullable;

  /** Texts in which {@code nullable} is the only annotation shown; null shows none. */
  TypeUses(@Nullable ClassName nullable) {
    this.nullable = nullable;
  }

  TypeUse of(TypeName type) {
    return new TypeUse(text(type, true), plain(type), erased(type), isNullable(type));
  }

  String plain(TypeName type) {
    return text(type, false);
  }

  private boolean isNullable(TypeName type) {
    return nullable != null
        && type.annotations().stream().anyMatch(annotation -> annotation.type().equals(nullable));
  }

  private String text(TypeName type, boolean annotated) {
    String text = bare(type, annotated);
    return annotated && nullable != null && isNullable(type)
        ? "@" + nullable.simpleName() + " " + text
        : text;
  }

  private String bare(TypeName type, boolean annotated) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.typeArguments().stream()
          .map(argument -> text(argument, annotated))
          .collect(Collectors.joining(", ", generic.rawType().canonicalName() + "<", ">"));
    }
    if (type instanceof ArrayTypeName array) {
      return text(array.componentType(), annotated) + "[]";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return bounds("? super ", wildcard.lowerBounds(), annotated)
          .or(() -> bounds("? extends ", wildcard.upperBounds(), annotated))
          .orElse("?");
    }
    return type instanceof ClassName name
        ? name.canonicalName()
        : type.withoutAnnotations().toString();
  }

  private Optional<String> bounds(String how, List<TypeName> bounds, boolean annotated) {
    return bounds.stream()
        .filter(bound -> !bound.equals(ClassName.OBJECT))
        .findFirst()
        .map(bound -> how + text(bound, annotated));
  }

  /** The type as descriptors have it (JLS 4.6). */
  private static String erased(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.rawType().canonicalName();
    }
    if (type instanceof ArrayTypeName array) {
      return erased(array.componentType()) + "[]";
    }
    if (type instanceof TypeVariableName variable) {
      return variable.bounds().isEmpty()
          ? ClassName.OBJECT.canonicalName()
          : erased(variable.bounds().get(0));
    }
    return type instanceof ClassName name
        ? name.canonicalName()
        : type.withoutAnnotations().toString();
  }
}
