package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names.TypeNames;
import io.github.openrouterjava.codegen.style.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object type with what is decided about its Java form. */
final class ObjectShape {

  /** The component of properties that are not described but have a described type. */
  static final String ENTRIES = "entries";

  /** The component of all other properties that are not described. */
  static final String EXTRAS = "additionalProperties";

  /** The JVM's limit of 255 (JVMS 4.3.3), less the object under construction. */
  private static final int MOST_SLOTS = 254;

  private final ObjectType type;
  private final ClassName className;
  private final TypeNames names;
  private final List<Member> members;
  private final TypeContext context;

  ObjectShape(TypeContext context, ObjectType type) {
    this.context = context;
    this.type = type;
    this.className = context.className(type.id());
    this.names = context.names().type(type.id());
    this.members =
        type.properties().stream()
            .map(p -> new Member(p, names.member(p.wireName()), context.types()))
            .toList();
  }

  ObjectType type() {
    return type;
  }

  ClassName className() {
    return className;
  }

  TypeNames names() {
    return names;
  }

  /** All properties, in document order. */
  List<Member> members() {
    return members;
  }

  /** The properties that have a record component. */
  List<Member> components() {
    return members.stream().filter(Member::isComponent).toList();
  }

  /** The properties that are part of the JSON. */
  List<Member> json() {
    return members.stream().filter(Member::isJson).toList();
  }

  /** All there is to say about a property, on one line. */
  String words(Member member) {
    return context.wording().property(type, member.property());
  }

  boolean hasEntries() {
    return type.entries() != null;
  }

  /** The type of the values of entries. */
  TypeRef entries() {
    TypeRef entries = type.entries();
    if (entries == null) {
      throw new IllegalStateException(type.id() + " has no typed entries");
    }
    return entries;
  }

  /** The type of the component of entries. */
  TypeName entriesType() {
    TypeName value = context.types().argument(entries(), type.nullableEntries());
    return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
  }

  /** Whether callers make values of the type, so that there is a builder. */
  boolean isBuilt() {
    return type.usage().inRequest();
  }

  /** Whether there is nothing to choose about a value. */
  boolean isEmpty() {
    return components().isEmpty() && !hasEntries();
  }

  /** Whether a constructor of it would have more parameters than the JVM allows. */
  boolean isWide() {
    int slots = (hasEntries() ? 1 : 0) + 1;
    for (Member member : components()) {
      slots += member.slots();
    }
    return slots > MOST_SLOTS;
  }

  /** Whether it is a class with a builder and no record. */
  boolean isClass() {
    return isWide() || context.types().style().objects() == Style.Objects.CLASSES;
  }

  /** What the method that returns a property's value is called. */
  String accessor(Member member) {
    Literal constant = member.constant();
    boolean flag =
        constant == null
            ? member.type().equals(TypeName.BOOLEAN)
            : constant.kind() == JsonKind.BOOLEAN;
    return context.names().members().accessor(member.name(), flag);
  }

  /** What a further accessor is called that belongs to the name of a property. */
  String accessorNamed(String name) {
    return context.names().members().accessor(name, false);
  }

  /** Where the style file finds a property. */
  String pointer(Member member) {
    return member.property().pointerIn(type.id());
  }

  /** What the builder's method that sets a property is called. */
  String setter(Member member) {
    return context.names().members().setter(member.name());
  }

  /** The names no local variable and no further method may have. */
  Set<String> takenNames() {
    Set<String> taken = new HashSet<>(names.members().values());
    taken.add(ENTRIES);
    taken.add(EXTRAS);
    return taken;
  }

  /** {@code wanted}, with underscores where a property has that name. */
  String free(String wanted) {
    Set<String> taken = takenNames();
    String name = wanted;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }
}
