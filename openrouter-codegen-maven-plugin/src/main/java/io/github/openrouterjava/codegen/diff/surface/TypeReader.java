package io.github.openrouterjava.codegen.diff.surface;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import io.github.openrouterjava.codegen.surface.JavaMember;
import io.github.openrouterjava.codegen.surface.JavaMember.Parameter;
import io.github.openrouterjava.codegen.surface.JavaType;
import io.github.openrouterjava.codegen.surface.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Reads the public types of one source file, with what the language adds to records and enums. */
final class TypeReader {

  private final NameLookup scope;

  TypeReader(NameLookup scope) {
    this.scope = scope;
  }

  /** Adds {@code tree}, if it is public, and the public types in it to {@code types}. */
  void read(ClassTree tree, Map<String, JavaType> types) {
    read(tree, scope.packagePrefix(), false, types);
  }

  private void read(
      ClassTree tree, String prefix, boolean inInterface, Map<String, JavaType> types) {
    if (!inInterface && !isPublic(tree.getModifiers())) {
      return;
    }
    String name = prefix + tree.getSimpleName();
    JavaType.Kind kind = kind(tree);
    types.put(
        name,
        new JavaType(
            name,
            kind,
            tree.getModifiers().getFlags().contains(Modifier.SEALED),
            supertypes(tree, name),
            new Members(tree, name, kind).read(),
            isDeprecated(tree.getModifiers()),
            null));
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        read(nested, name + ".", kind == JavaType.Kind.INTERFACE, types);
      }
    }
  }

  private Set<String> supertypes(ClassTree tree, String name) {
    Set<String> supertypes = new TreeSet<>();
    if (tree.getExtendsClause() != null) {
      supertypes.add(scope.text(tree.getExtendsClause(), name, Set.of(), false));
    }
    tree.getImplementsClause()
        .forEach(type -> supertypes.add(scope.text(type, name, Set.of(), false)));
    return supertypes;
  }

  private static JavaType.Kind kind(ClassTree tree) {
    return switch (tree.getKind()) {
      case RECORD -> JavaType.Kind.RECORD;
      case INTERFACE, ANNOTATION_TYPE -> JavaType.Kind.INTERFACE;
      case ENUM -> JavaType.Kind.ENUM;
      default -> JavaType.Kind.CLASS;
    };
  }

  private static boolean isPublic(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.PUBLIC);
  }

  private static boolean isDeprecated(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream()
        .anyMatch(a -> a.getAnnotationType().toString().endsWith("Deprecated"));
  }

  /** The members of one type. */
  private final class Members {

    private final ClassTree tree;
    private final String owner;
    private final JavaType.Kind kind;
    private final List<JavaMember> members = new ArrayList<>();
    private final List<Parameter> components = new ArrayList<>();

    Members(ClassTree tree, String owner, JavaType.Kind kind) {
      this.tree = tree;
      this.owner = owner;
      this.kind = kind;
    }

    List<JavaMember> read() {
      for (Tree member : tree.getMembers()) {
        if (member instanceof VariableTree field) {
          addField(field);
        }
      }
      for (Tree member : tree.getMembers()) {
        if (member instanceof MethodTree method) {
          addMethod(method);
        }
      }
      return kind == JavaType.Kind.RECORD ? JavaMember.ofRecord(members, components) : members;
    }

    private void addField(VariableTree field) {
      Set<Modifier> flags = field.getModifiers().getFlags();
      String name = field.getName().toString();
      TypeUse type =
          scope.use(field.getType(), owner, Set.of(), field.getModifiers().getAnnotations());
      if (kind == JavaType.Kind.RECORD && !flags.contains(Modifier.STATIC)) {
        components.add(new Parameter(name, type, isDeprecated(field.getModifiers()), null));
        return;
      }
      if (kind == JavaType.Kind.INTERFACE || flags.contains(Modifier.PUBLIC)) {
        // The parser makes constants of an enum fields of the enum's own type.
        JavaMember.Kind what =
            kind == JavaType.Kind.ENUM ? JavaMember.Kind.ENUM_CONSTANT : JavaMember.Kind.FIELD;
        boolean isStatic = kind != JavaType.Kind.CLASS || flags.contains(Modifier.STATIC);
        members.add(
            new JavaMember(
                what, name, isStatic, type, List.of(), isDeprecated(field.getModifiers()), null));
      }
    }

    private void addMethod(MethodTree method) {
      boolean constructor = method.getName().contentEquals(JavaMember.CONSTRUCTOR);
      boolean isPublic = kind == JavaType.Kind.INTERFACE || isPublic(method.getModifiers());
      if (!isPublic) {
        return;
      }
      Set<String> variables = new HashSet<>();
      for (TypeParameterTree variable : method.getTypeParameters()) {
        variables.add(variable.getName().toString());
      }
      members.add(
          new JavaMember(
              constructor ? JavaMember.Kind.CONSTRUCTOR : JavaMember.Kind.METHOD,
              method.getName().toString(),
              method.getModifiers().getFlags().contains(Modifier.STATIC),
              constructor
                  ? TypeUse.VOID
                  : scope.use(
                      method.getReturnType(),
                      owner,
                      variables,
                      method.getModifiers().getAnnotations()),
              method.getParameters().stream().map(p -> parameter(p, variables)).toList(),
              isDeprecated(method.getModifiers()),
              null));
    }

    private Parameter parameter(VariableTree tree, Set<String> variables) {
      return new Parameter(
          tree.getName().toString(),
          scope.use(tree.getType(), owner, variables, tree.getModifiers().getAnnotations()),
          isDeprecated(tree.getModifiers()),
          null);
    }
  }
}
