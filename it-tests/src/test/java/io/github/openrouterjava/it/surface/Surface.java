package io.github.openrouterjava.it.surface;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The public members of classes as text, a line each. Left out is what follows from the rest: the
 * methods of records and enums that Java makes, {@code writeTo} of what writes itself, and the
 * constants of {@code Known}, which are those of the open enum around it.
 */
final class Surface {

  private static final int WIDTH = 110;
  private static final Set<String> IMPLIED = Set.of("equals", "hashCode", "toString", "writeTo");

  private final List<String> lines = new ArrayList<>();
  private final TypeText types;

  private Surface(List<Class<?>> listed) {
    this.types = new TypeText(listed);
  }

  static List<String> of(List<Class<?>> listed) {
    Surface surface = new Surface(listed);
    listed.forEach(surface::add);
    return surface.lines;
  }

  private void add(Class<?> type) {
    if (!Modifier.isPublic(type.getModifiers()) && !Modifier.isProtected(type.getModifiers())) {
      return;
    }
    lines.add(header(type));
    Set<String> components = new HashSet<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        components.add(component.getName());
        lines.add("  ." + component.getName() + ": " + types.of(component.getAnnotatedType()));
      }
    }
    addConstants(type);
    Set<String> members = new TreeSet<>();
    addConstructors(type, members);
    for (Method method : type.getDeclaredMethods()) {
      boolean accessor = method.getParameterCount() == 0 && components.contains(method.getName());
      if (isListed(method) && !accessor && !(type.isEnum() && isOfEnums(method))) {
        members.add(text(method));
      }
    }
    members.forEach(member -> lines.add("  " + member));
    Arrays.stream(type.getDeclaredClasses())
        .sorted(Comparator.comparing(Class::getName))
        .forEach(this::add);
  }

  private String header(Class<?> type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "union" : "class";
    List<String> above = new ArrayList<>();
    if (!type.isRecord() && !type.isEnum() && !type.isInterface()) {
      above.add(types.of(type.getGenericSuperclass()));
    }
    Arrays.stream(type.getGenericInterfaces()).map(types::of).sorted().forEach(above::add);
    above.remove("Object");
    String deprecated = type.isAnnotationPresent(Deprecated.class) ? "deprecated " : "";
    return types.of(type)
        + " ("
        + deprecated
        + kind
        + ")"
        + (above.isEmpty() ? "" : ": " + String.join(", ", above));
  }

  private void addConstants(Class<?> type) {
    List<String> own = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isPublic(field.getModifiers())) {
        continue;
      }
      if (field.getType() != type) {
        lines.add("  " + field.getName() + ": " + types.of(field.getAnnotatedType()));
      } else if (!type.getSimpleName().equals("Known")) {
        own.add(field.getName());
      }
    }
    StringBuilder line = new StringBuilder();
    for (String name : own.stream().sorted().toList()) {
      if (line.length() + name.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "  = " : " ").append(name);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
  }

  /** Constructors, but for that of a record, which its components describe. */
  private void addConstructors(Class<?> type, Set<String> members) {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (!type.isRecord() && isVisible(constructor.getModifiers())) {
        members.add("new(" + types.of(constructor.getAnnotatedParameterTypes()) + ")");
      }
    }
  }

  private static boolean isListed(Method method) {
    return isVisible(method.getModifiers())
        && !method.isSynthetic()
        && !IMPLIED.contains(method.getName());
  }

  private static boolean isOfEnums(Method method) {
    return method.getName().equals("values") || method.getName().equals("valueOf");
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private String text(Method method) {
    String variables =
        Arrays.stream(method.getTypeParameters())
            .map(variable -> variable.getName())
            .collect(Collectors.joining(", "));
    return (method.isAnnotationPresent(Deprecated.class) ? "deprecated " : "")
        + (Modifier.isStatic(method.getModifiers()) ? "static " : "")
        + (variables.isEmpty() ? "" : "<" + variables + "> ")
        + method.getName()
        + "("
        + types.of(method.getAnnotatedParameterTypes())
        + "): "
        + types.of(method.getAnnotatedReturnType());
  }
}
