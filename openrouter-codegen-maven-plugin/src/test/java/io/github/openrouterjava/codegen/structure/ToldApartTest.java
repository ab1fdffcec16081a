package io.github.openrouterjava.codegen.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The kinds of the model are told apart by {@code match}, which no new kind escapes. Where another
 * way reads better, {@code told-apart.txt} lists it with the reason.
 */
class ToldApartTest {

  private static final int MAX_PLACES = 40;

  @Test
  void kindsAreToldApartByMatch() throws IOException {
    JavacTask task = MainSources.read().task(diagnostic -> {});
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    Map<String, Integer> found = new TreeMap<>();
    KindsScanner scanner = new KindsScanner(task, found);
    units.stream()
        .filter(unit -> !MainSources.nameOf(unit).startsWith("model/"))
        .forEach(unit -> scanner.scan(unit, MainSources.nameOf(unit)));

    assertThat(scanner.families).as("sealed families of the model").hasSizeGreaterThan(5);
    assertThat(found).isEqualTo(listed());
    assertThat(found.values().stream().mapToInt(n -> n).sum()).isLessThanOrEqualTo(MAX_PLACES);
  }

  /** The number of each line of the list, which a reason must follow. */
  private static Map<String, Integer> listed() throws IOException {
    Map<String, Integer> listed = new TreeMap<>();
    try (InputStream in = ToldApartTest.class.getResourceAsStream("told-apart.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        String[] parts = line.split(" *\\| *", -1);
        assertThat(parts).as(line).hasSize(3).doesNotContain("");
        listed.put(parts[0], Integer.valueOf(parts[1]));
      }
    }
    return listed;
  }

  /** Finds tests for a kind, by the file and what it asks for. */
  private static final class KindsScanner extends TreePathScanner<@Nullable Void, String> {
    private final Trees trees;
    private final Types types;
    private final List<TypeElement> families;
    private final Map<String, Integer> found;

    KindsScanner(JavacTask task, Map<String, Integer> found) {
      this.trees = Trees.instance(task);
      this.types = task.getTypes();
      this.found = found;
      Element model = task.getElements().getPackageElement(TypeRef.class.getPackageName());
      this.families =
          ElementFilter.typesIn(model.getEnclosedElements()).stream()
              .filter(type -> type.getModifiers().contains(Modifier.SEALED))
              .toList();
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree tree, String file) {
      Tree tested = tree.getType() == null ? tree.getPattern() : tree.getType();
      TypeElement family = familyOf(typeOf(tested), true);
      if (family != null) {
        add(file, family, "instanceof");
      }
      return super.visitInstanceOf(tree, file);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, String file) {
      String name = tree.getIdentifier().toString();
      visitMember(tree.getExpression(), name, file);
      return super.visitMemberSelect(tree, file);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, String file) {
      visitMember(tree.getQualifierExpression(), tree.getName().toString(), file);
      return super.visitMemberReference(tree, file);
    }

    /** A class literal of a kind, {@code getClass}, or a question that a family answers. */
    private void visitMember(ExpressionTree of, String name, String file) {
      TypeElement family = familyOf(typeOf(of), name.equals("class"));
      boolean reflective = name.equals("class") || name.equals("getClass");
      if (family != null && (reflective || isQuestion(trees.getElement(getCurrentPath())))) {
        add(file, family, name);
      }
    }

    /** Whether a method of a family, not of one kind, says true or false of a value alone. */
    private boolean isQuestion(@Nullable Element member) {
      return member instanceof ExecutableElement method
          && families.contains(method.getEnclosingElement())
          && method.getKind() == ElementKind.METHOD
          && method.getParameters().isEmpty()
          && method.getReturnType().getKind() == TypeKind.BOOLEAN;
    }

    private void add(String file, TypeElement family, String test) {
      found.merge(file + " " + family.getSimpleName() + "." + test, 1, Integer::sum);
    }

    /** The type of a part of the current tree. */
    private @Nullable TypeMirror typeOf(Tree part) {
      return trees.getTypeMirror(new TreePath(getCurrentPath(), part));
    }

    private @Nullable TypeElement familyOf(@Nullable TypeMirror type, boolean kindsOnly) {
      if (type == null || type.getKind() != TypeKind.DECLARED) {
        return null;
      }
      for (TypeElement family : families) {
        boolean itself = types.asElement(type).equals(family);
        boolean kind = types.isSubtype(types.erasure(type), types.erasure(family.asType()));
        if (kind && !(itself && kindsOnly)) {
          return family;
        }
      }
      return null;
    }
  }
}
