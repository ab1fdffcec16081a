package io.github.openrouterjava.codegen.diff;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What callers can mention of compiled classes, by reflection: for each type what it is, and for
 * each name in it all that has that name.
 */
final class ClassFiles {

  /** What every record and every enum has anyway. */
  private static final Set<String> ALWAYS =
      Set.of("equals", "hashCode", "toString", "values", "valueOf");

  private final Map<String, Class<?>> types = new TreeMap<>();

  /** The public types below {@code folder}, in the package {@code base} and those below it. */
  ClassFiles(Path folder, String base) throws IOException {
    ClassLoader loader = Libraries.loader(folder);
    Path root = folder.resolve(base.replace('.', '/'));
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String path = folder.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        Class<?> type = load(name, loader);
        if (!type.isSynthetic() && isPublic(type) && type.getCanonicalName() != null) {
          types.put(type.getCanonicalName(), type);
        }
      }
    }
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (around == null || isPublic(around));
  }

  /** The types and members that are not the same in {@code now}: {@code type#member}. */
  Set<String> differences(ClassFiles now) {
    Set<String> differences = new TreeSet<>();
    Set<String> names = new TreeSet<>(types.keySet());
    names.addAll(now.types.keySet());
    for (String name : names) {
      Class<?> before = types.get(name);
      Class<?> after = now.types.get(name);
      if (before == null || after == null) {
        differences.add(name + "#");
      } else {
        compare(before, after, differences);
      }
    }
    return differences;
  }

  private static void compare(Class<?> before, Class<?> after, Set<String> differences) {
    String name = before.getCanonicalName();
    if (!kind(before).equals(kind(after))) {
      differences.add(name + "#");
    }
    for (String gone : without(direct(before), all(after))) {
      differences.add(name + "#is " + gone);
    }
    for (String added : without(direct(after), all(before))) {
      differences.add(name + "#is " + added);
    }
    Set<String> permitted = permitted(before);
    permitted.addAll(permitted(after));
    Set<String> both = permitted(before);
    both.retainAll(permitted(after));
    permitted.removeAll(both);
    permitted.forEach(type -> differences.add(name + "#permits " + type));
    Map<String, Map<String, List<String>>> old = members(before);
    Map<String, Map<String, List<String>>> now = members(after);
    Set<String> members = new TreeSet<>(old.keySet());
    members.addAll(now.keySet());
    for (String member : members) {
      if (differs(old.getOrDefault(member, Map.of()), now.getOrDefault(member, Map.of()))) {
        differences.add(name + "#" + member);
      }
    }
  }

  /** Whether signatures differ, or have the same names of parameters in another order. */
  private static boolean differs(Map<String, List<String>> old, Map<String, List<String>> now) {
    return !old.keySet().equals(now.keySet())
        || old.entrySet().stream()
            .anyMatch(e -> isReordered(e.getValue(), now.getOrDefault(e.getKey(), List.of())));
  }

  private static boolean isReordered(List<String> old, List<String> now) {
    return !old.equals(now)
        && old.stream().sorted().toList().equals(now.stream().sorted().toList());
  }

  private static String kind(Class<?> type) {
    String kind =
        type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "i" : "class";
    return kind + type.isAnnotationPresent(Deprecated.class);
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> direct(Class<?> type) {
    Set<String> names =
        Arrays.stream(type.getGenericInterfaces())
            .map(t -> t.getTypeName().replace('$', '.'))
            .collect(Collectors.toCollection(HashSet::new));
    Class<?> parent = type.getSuperclass();
    boolean implied = parent == null || parent == Object.class || parent == Record.class;
    if (!implied && parent != Enum.class) {
      names.add(type.getGenericSuperclass().getTypeName().replace('$', '.'));
    }
    return names;
  }

  /** Also those of supertypes that are generated. */
  private static Set<String> all(Class<?> type) {
    Set<String> all = direct(type);
    for (Class<?> parent : type.getInterfaces()) {
      all.addAll(all(parent));
    }
    return all;
  }

  private static Set<String> permitted(Class<?> type) {
    Set<String> names = new TreeSet<>();
    Class<?>[] permitted = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0];
    for (Class<?> one : permitted) {
      names.add(one.getCanonicalName());
    }
    return names;
  }

  /** By name, what each overload is, and the names of its parameters. */
  private static Map<String, Map<String, List<String>>> members(Class<?> type) {
    Map<String, Map<String, List<String>>> members = new HashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        String text =
            field.getAnnotatedType()
                + flags(field.getModifiers())
                + field.isAnnotationPresent(Deprecated.class);
        add(members, field.getName(), text, List.of());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      boolean counts = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
      if (counts && !ALWAYS.contains(method.getName())) {
        String text = method.getAnnotatedReturnType() + text(method);
        add(members, method.getName(), text, names(method));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (Modifier.isPublic(constructor.getModifiers())) {
        add(members, "<init>", text(constructor), names(constructor));
      }
    }
    return members;
  }

  private static void add(
      Map<String, Map<String, List<String>>> members,
      String name,
      String text,
      List<String> parameters) {
    members.computeIfAbsent(name, n -> new HashMap<>()).put(text, parameters);
  }

  private static String flags(int modifiers) {
    return Modifier.isStatic(modifiers) ? " static " : " ";
  }

  private static String text(Executable executable) {
    return flags(executable.getModifiers())
        + Arrays.toString(parameters(executable))
        + executable.isAnnotationPresent(Deprecated.class);
  }

  /**
   * The types of parameters; of a canonical constructor those of the components, as javac leaves
   * annotations of type arguments out of a compact one.
   */
  private static AnnotatedType[] parameters(Executable executable) {
    Class<?> type = executable.getDeclaringClass();
    boolean canonical =
        type.isRecord()
            && executable instanceof Constructor
            && executable.getParameterCount() == type.getRecordComponents().length;
    return canonical
        ? Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getAnnotatedType)
            .toArray(AnnotatedType[]::new)
        : executable.getAnnotatedParameterTypes();
  }

  private static List<String> names(Executable executable) {
    return Arrays.stream(executable.getParameters()).map(Parameter::getName).toList();
  }
}
