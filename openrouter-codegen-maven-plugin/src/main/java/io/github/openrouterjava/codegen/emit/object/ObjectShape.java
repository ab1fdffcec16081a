package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.MemberStyle;
import io.github.openrouterjava.codegen.style.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object with what is decided about its Java form. */
public final class ObjectShape {

  /** The component of properties that are not described but have a described type. */
  public static final String ENTRIES = "entries";

  /** The component of all other properties that are not described. */
  public static final String EXTRAS = "additionalProperties";

  /** The JVM's limit of 255 (JVMS 4.3.3), less the object under construction. */
  private static final int MAX_SLOTS = 254;

  private final ObjectSource source;
  private final List<Member> members;
  private final ObjectContext context;

  ObjectShape(ObjectSource source, ObjectContext context) {
    this.source = source;
    this.members = source.members();
    this.context = context;
  }

  ObjectSource source() {
    return source;
  }

  ObjectContext context() {
    return context;
  }

  /** The Java types. */
  public JavaTypes types() {
    return context.types();
  }

  /** The class to emit. */
  public ClassName className() {
    return source.className();
  }

  /** The class of the builder. */
  public ClassName builder() {
    return className().nestedClass(BuilderEmitter.NAME);
  }

  /** Records that what is emitted for a property comes from where the document describes it. */
  <T> T record(Member member, T spec) {
    return context.recorder().from(member.pointer(), spec);
  }

  /** All properties, in document order. */
  List<Member> members() {
    return members;
  }

  /** The properties that have a record component. */
  public List<Member> components() {
    return members.stream().filter(Member::isComponent).toList();
  }

  /** The properties that are part of the JSON. */
  public List<Member> json() {
    return members.stream().filter(Member::isJson).toList();
  }

  /** The components that a caller must set. */
  List<Member> definite() {
    return components().stream().filter(Member::isDefinite).toList();
  }

  /** Whether there are properties of any name and one described type. */
  public boolean hasEntries() {
    return source.entries() != null;
  }

  /** The type of the values of entries. */
  public TypeRef entries() {
    return map().value();
  }

  private TypeRef.MapOf map() {
    TypeRef.MapOf entries = source.entries();
    if (entries == null) {
      throw new IllegalStateException(className() + " has no typed additional properties");
    }
    return entries;
  }

  /** The type of the component of entries. */
  public TypeName entriesType() {
    TypeName value = types().argument(entries(), map().nullableValues());
    return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
  }

  /** Whether there is nothing to choose about a value. */
  boolean isEmpty() {
    return components().isEmpty() && !hasEntries();
  }

  /** Whether it is a class with a builder and not a record. */
  public boolean isClass() {
    return isWide() || types().style().objects() == Style.Objects.CLASSES;
  }

  /** Whether a constructor would have more parameters than the JVM allows. */
  private boolean isWide() {
    int slots = (hasEntries() ? 1 : 0) + 1;
    for (Member member : components()) {
      slots += member.slots();
    }
    return slots > MAX_SLOTS;
  }

  private MemberStyle style() {
    return context.names().members();
  }

  /** The name of the method that returns a property's value. */
  String accessor(Member member) {
    Literal constant = member.constant();
    boolean flag =
        constant == null
            ? member.type().equals(TypeName.BOOLEAN)
            : constant.kind() == JsonKind.BOOLEAN;
    return style().accessor(member.name(), flag);
  }

  /** The name of a further accessor that belongs to the name of a property. */
  String accessorNamed(String name) {
    return style().accessor(name, false);
  }

  /** The name of the builder's method that sets a property. */
  String setter(Member member) {
    return style().setter(member.name());
  }

  /** The name of the builder's method that has a property not sent. */
  String clearer(Member member) {
    return style().clearer(member.name());
  }

  /** The name of the builder's method that has null sent for a property. */
  String nullSetter(Member member) {
    return style().nullSetter(member.name());
  }

  /** The names that no local variable and no further method may have. */
  Set<String> takenNames() {
    Set<String> taken = new HashSet<>();
    members.forEach(member -> taken.add(member.name()));
    taken.add(ENTRIES);
    taken.add(EXTRAS);
    return taken;
  }

  /** {@code wanted}, with underscores where a property has that name. */
  public String free(String wanted) {
    Set<String> taken = takenNames();
    String name = wanted;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }
}
