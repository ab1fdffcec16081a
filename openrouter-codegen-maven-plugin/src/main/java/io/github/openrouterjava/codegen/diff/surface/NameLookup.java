package io.github.openrouterjava.codegen.diff.surface;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import io.github.openrouterjava.codegen.surface.TypeUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a source file mean (JLS 6.5.5), as far as generated code goes: types it
 * declares around the name, imports, the package, {@code java.lang}; no types inherited from
 * supertypes and no imports on demand.
 */
final class NameLookup {

  private static final String NULLABLE = "Nullable";

  private final String packagePrefix;
  private final Map<String, String> imports = new HashMap<>();
  private final Set<String> declared;

  /**
   * The scope of a file.
   *
   * @param packagePrefix the package and a dot, empty for none
   * @param declared the canonical names of all types that are generated
   */
  NameLookup(String packagePrefix, List<? extends ImportTree> imports, Set<String> declared) {
    this.packagePrefix = packagePrefix;
    this.declared = declared;
    for (ImportTree one : imports) {
      String name = one.getQualifiedIdentifier().toString();
      this.imports.put(name.substring(name.lastIndexOf('.') + 1), name);
    }
  }

  String packagePrefix() {
    return packagePrefix;
  }

  /**
   * A type as it is used inside of {@code owner}.
   *
   * @param owner the canonical name of the type around it
   * @param variables the type variables in scope
   * @param annotations those written before the declaration that has the type
   */
  TypeUse use(
      Tree type, String owner, Set<String> variables, List<? extends AnnotationTree> annotations) {
    boolean nullable = isNullable(annotations) || isNullable(type);
    String plain = text(type, owner, variables, false);
    String annotated = text(type, owner, variables, true);
    if (nullable && !annotated.startsWith("@")) {
      annotated = "@Nullable " + annotated;
    }
    String erased = plain.replaceAll("<.*>", "");
    return new TypeUse(
        annotated, plain, variables.contains(erased) ? "java.lang.Object" : erased, nullable);
  }

  /** The canonical text of a type inside of {@code owner}. */
  String text(Tree type, String owner, Set<String> variables, boolean annotated) {
    Function<Tree, String> inner = tree -> text(tree, owner, variables, annotated);
    if (type instanceof AnnotatedTypeTree tree) {
      boolean shown = annotated && isNullable(tree.getAnnotations());
      return (shown ? "@Nullable " : "") + inner.apply(tree.getUnderlyingType());
    }
    if (type instanceof ParameterizedTypeTree tree) {
      return tree.getTypeArguments().stream()
          .map(inner)
          .collect(Collectors.joining(", ", inner.apply(tree.getType()) + "<", ">"));
    }
    if (type instanceof ArrayTypeTree tree) {
      return inner.apply(tree.getType()) + "[]";
    }
    if (type instanceof WildcardTree tree) {
      return tree.getBound() == null
          ? "?"
          : (tree.getKind() == Tree.Kind.SUPER_WILDCARD ? "? super " : "? extends ")
              + inner.apply(tree.getBound());
    }
    if (type instanceof MemberSelectTree tree) {
      return inner.apply(tree.getExpression()) + "." + tree.getIdentifier();
    }
    return type instanceof IdentifierTree tree
        ? resolve(tree.getName().toString(), owner, variables)
        : type.toString();
  }

  private String resolve(String name, String owner, Set<String> variables) {
    if (variables.contains(name)) {
      return name;
    }
    for (String around = owner; around.length() > packagePrefix.length(); around = outer(around)) {
      if (declared.contains(around + "." + name)) {
        return around + "." + name;
      }
      if (around.endsWith("." + name) || around.equals(name)) {
        return around;
      }
    }
    String imported = imports.get(name);
    if (imported != null) {
      return imported;
    }
    if (declared.contains(packagePrefix + name)) {
      return packagePrefix + name;
    }
    return Character.isLowerCase(name.charAt(0)) ? name : "java.lang." + name;
  }

  private String outer(String name) {
    int dot = name.lastIndexOf('.');
    return dot < packagePrefix.length() ? "" : name.substring(0, dot);
  }

  private static boolean isNullable(Tree type) {
    if (type instanceof ParameterizedTypeTree generic) {
      return isNullable(generic.getType());
    }
    return type instanceof AnnotatedTypeTree tree && isNullable(tree.getAnnotations());
  }

  private static boolean isNullable(@Nullable List<? extends AnnotationTree> annotations) {
    return annotations != null && annotations.stream().anyMatch(a -> name(a).equals(NULLABLE));
  }

  private static String name(AnnotationTree annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
