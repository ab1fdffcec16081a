package io.github.openrouterjava.it.surface;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types in short: simple names where no two are alike, a question mark where null may be. */
final class TypeText {

  private final Set<String> own = new HashSet<>();
  private final String ownPackages;

  /** Knows the names of the classes that are listed: theirs are the short ones. */
  TypeText(List<Class<?>> listed) {
    listed.forEach(type -> own.add(type.getSimpleName()));
    this.ownPackages = listed.get(0).getPackageName();
  }

  String of(AnnotatedType type) {
    String text = plain(type);
    return isNullable(type) ? text + "?" : text;
  }

  String of(AnnotatedType[] types) {
    return Arrays.stream(types).map(this::of).collect(Collectors.joining(", "));
  }

  String of(Type type) {
    if (type instanceof Class<?> plain) {
      return of(plain);
    }
    if (type instanceof ParameterizedType generic) {
      return of((Class<?>) generic.getRawType())
          + Arrays.stream(generic.getActualTypeArguments())
              .map(this::of)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length > 0
          ? "? super " + of(wildcard.getLowerBounds()[0])
          : "? extends " + of(wildcard.getUpperBounds()[0]);
    }
    return type.getTypeName();
  }

  /** The name within its package; with the package where a listed class has the same name. */
  String of(Class<?> type) {
    if (type.isArray()) {
      return of(type.getComponentType()) + "[]";
    }
    if (type.isPrimitive()) {
      return type.getName();
    }
    String name = type.getCanonicalName();
    boolean listed = type.getPackageName().startsWith(ownPackages);
    String simple =
        type.getPackageName().isEmpty() ? name : name.substring(type.getPackageName().length() + 1);
    return listed || !own.contains(simple) ? simple : name;
  }

  private String plain(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      ParameterizedType plain = (ParameterizedType) generic.getType();
      return of((Class<?>) plain.getRawType())
          + Arrays.stream(generic.getAnnotatedActualTypeArguments())
              .map(this::of)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    return of(type.getType());
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }
}
