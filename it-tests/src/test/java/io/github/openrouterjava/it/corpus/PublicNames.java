package io.github.openrouterjava.it.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Collects the names of public types and members, and those no person would give. */
final class PublicNames extends TreePathScanner<Void, Void> {

  /** The endings that tell two equal names apart by a hash of their wire names. */
  private static final Pattern HASH = Pattern.compile(".*_([0-9a-f]{4}|[0-9a-f]{12})");

  private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9_]+");
  private static final Pattern PLACEHOLDER = Pattern.compile(".*ObjectModel.*");

  private final Words words;
  private final Set<String> hashed = new TreeSet<>();
  private final Set<String> placeholders = new TreeSet<>();
  private final Set<String> numbered = new TreeSet<>();
  private int count;
  private final List<String> path = new ArrayList<>();

  PublicNames(Words words) {
    this.words = words;
  }

  int count() {
    return count;
  }

  List<String> hashed() {
    return List.copyOf(hashed);
  }

  List<String> placeholders() {
    return List.copyOf(placeholders);
  }

  List<String> numbered() {
    return List.copyOf(numbered);
  }

  @Override
  public Void visitCompilationUnit(CompilationUnitTree unit, Void unused) {
    return scan(unit.getTypeDecls(), null);
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    if (!type.getSimpleName().isEmpty() && isPublic(type.getModifiers())) {
      String name = type.getSimpleName().toString();
      path.add(name);
      look(name, String.join(".", path));
      super.visitClass(type, null);
      path.remove(path.size() - 1);
    }
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    String name = method.getName().toString();
    if (isPublic(method.getModifiers()) && !name.equals("<init>")) {
      look(name, String.join(".", path) + "#" + name);
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void unused) {
    if (isPublic(field.getModifiers())) {
      String name = field.getName().toString();
      look(name, String.join(".", path) + "#" + name);
    }
    return null;
  }

  private boolean isPublic(ModifiersTree modifiers) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        || parent.getKind() == Tree.Kind.INTERFACE
        || (parent.getKind() == Tree.Kind.RECORD && modifiers.getFlags().isEmpty());
  }

  private void look(String name, String where) {
    count++;
    // A constant may end in a date or a version; a hash there has letters, and those are small.
    boolean constant = CONSTANT.matcher(name).matches();
    if (!constant && HASH.matcher(name).matches()) {
      hashed.add(where);
    } else if (PLACEHOLDER.matcher(name).matches()) {
      placeholders.add(where);
    } else if (words.numbered(name, constant)) {
      numbered.add(where);
    }
  }
}
