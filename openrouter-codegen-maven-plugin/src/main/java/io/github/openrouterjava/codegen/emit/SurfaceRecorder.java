package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.surface.JavaMember;
import io.github.openrouterjava.codegen.surface.JavaMember.Parameter;
import io.github.openrouterjava.codegen.surface.JavaType;
import io.github.openrouterjava.codegen.surface.Surface;
import io.github.openrouterjava.codegen.surface.TypeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Records the public surface of the types that are emitted. Emitters add what finished types do not
 * tell: the JSON pointers their parts come from, and the components of records. Thread-safe.
 */
public final class SurfaceRecorder {

  private static final ClassName DEPRECATED = ClassName.get(Deprecated.class);

  private final TypeUses uses;
  private final Map<Object, String> pointers = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Set<MethodSpec> matches =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
  private final Map<ClassName, MethodSpec> records = new ConcurrentHashMap<>();
  private final Queue<JavaType> types = new ConcurrentLinkedQueue<>();

  /** A recorder of types in which {@code nullness} says what may be null. */
  public SurfaceRecorder(Style.Nullness nullness) {
    QualifiedName nullable = nullness.nullable();
    this.uses = new TypeUses(nullable == null ? null : Additions.className(nullable));
  }

  /**
   * Says that a type, method, field or parameter comes from {@code pointer}.
   *
   * @return {@code spec}; it is known by identity, so add it as it is
   */
  public <T> T from(String pointer, T spec) {
    pointers.put(spec, pointer);
    return spec;
  }

  /**
   * Says that a method has a parameter for each alternative of a union.
   *
   * @return {@code method}; it is known by identity, so add it as it is
   */
  public MethodSpec match(MethodSpec method) {
    matches.add(method);
    return method;
  }

  /**
   * Says which components a record has.
   *
   * @return {@code constructor}, whose parameters they are
   */
  public MethodSpec components(ClassName record, MethodSpec constructor) {
    records.put(record, constructor);
    return constructor;
  }

  /** Records the public types of a finished file. */
  public void add(JavaFile file) {
    TypeSpec type = file.typeSpec();
    add(type, ClassName.get(file.packageName(), type.name()), null);
  }

  /** Everything that was recorded. */
  public Surface surface() {
    return new Surface(types);
  }

  /** Adds a type and those nested in it, which come from the same place unless they say another. */
  private void add(TypeSpec spec, ClassName name, @Nullable String around) {
    if (!spec.modifiers().contains(Modifier.PUBLIC)) {
      return;
    }
    String own = pointers.get(spec);
    String pointer = own == null ? around : own;
    types.add(
        new JavaType(
            name.canonicalName(),
            kind(spec),
            spec.modifiers().contains(Modifier.SEALED),
            supertypes(spec),
            members(spec, name),
            isDeprecated(spec.annotations()),
            pointer));
    spec.typeSpecs().forEach(nested -> add(nested, name.nestedClass(nested.name()), pointer));
  }

  private static JavaType.Kind kind(TypeSpec spec) {
    return switch (spec.kind()) {
      case CLASS -> JavaType.Kind.CLASS;
      case RECORD -> JavaType.Kind.RECORD;
      case INTERFACE, ANNOTATION -> JavaType.Kind.INTERFACE;
      case ENUM -> JavaType.Kind.ENUM;
    };
  }

  private Set<String> supertypes(TypeSpec spec) {
    Set<String> supertypes = new HashSet<>();
    spec.superinterfaces().forEach(type -> supertypes.add(uses.plain(type)));
    if (!spec.superclass().equals(ClassName.OBJECT)) {
      supertypes.add(uses.plain(spec.superclass()));
    }
    return supertypes;
  }

  private List<JavaMember> members(TypeSpec spec, ClassName name) {
    List<JavaMember> members = new ArrayList<>();
    for (String constant : spec.enumConstants().keySet()) {
      JavaMember.Kind kind = JavaMember.Kind.ENUM_CONSTANT;
      members.add(new JavaMember(kind, constant, true, uses.of(name), List.of(), false, null));
    }
    spec.fieldSpecs().stream()
        .filter(field -> field.modifiers().contains(Modifier.PUBLIC))
        .forEach(field -> members.add(member(field)));
    spec.methodSpecs().stream()
        .filter(method -> method.modifiers().contains(Modifier.PUBLIC))
        .forEach(method -> members.add(member(method)));
    MethodSpec components = records.get(name);
    return components == null ? members : JavaMember.ofRecord(members, parameters(components));
  }

  private JavaMember member(FieldSpec field) {
    return new JavaMember(
        JavaMember.Kind.FIELD,
        field.name(),
        field.modifiers().contains(Modifier.STATIC),
        uses.of(field.type()),
        List.of(),
        isDeprecated(field.annotations()),
        pointers.get(field));
  }

  private JavaMember member(MethodSpec method) {
    return new JavaMember(
        kind(method),
        method.name(),
        method.modifiers().contains(Modifier.STATIC),
        method.isConstructor() ? TypeUse.VOID : uses.of(method.returnType()),
        parameters(method),
        isDeprecated(method.annotations()),
        pointers.get(method));
  }

  private JavaMember.Kind kind(MethodSpec method) {
    if (matches.contains(method)) {
      return JavaMember.Kind.MATCH;
    }
    return method.isConstructor() ? JavaMember.Kind.CONSTRUCTOR : JavaMember.Kind.METHOD;
  }

  private List<Parameter> parameters(MethodSpec method) {
    return method.parameters().stream()
        .map(
            p ->
                new Parameter(
                    p.name(), uses.of(p.type()), isDeprecated(p.annotations()), pointers.get(p)))
        .toList();
  }

  private static boolean isDeprecated(List<AnnotationSpec> annotations) {
    return annotations.stream().anyMatch(annotation -> annotation.type().equals(DEPRECATED));
  }
}
