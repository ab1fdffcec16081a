package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.template.TemplateScanner.Tag;
import io.github.openrouterjava.codegen.template.Variable.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds every name in a template that its model does not have, whether or not an evaluation would
 * come by it. Follows partials.
 */
final class TemplateCheck {

  /** What can be asked of the items of a list. */
  private static final Set<String> POSITIONS = Set.of("-first", "-last", "-index");

  private final Function<String, @Nullable String> texts;
  private final Function<String, String> changed;
  private final Diagnostics problems;
  private final Set<String> partials = new LinkedHashSet<>();

  /**
   * A check.
   *
   * @param texts the text of each template by file name, null where there is none
   * @param changed what to add to a message about a name that a template, by file name, does not
   *     find
   * @param problems takes what is found
   */
  TemplateCheck(
      Function<String, @Nullable String> texts,
      Function<String, String> changed,
      Diagnostics problems) {
    this.texts = texts;
    this.changed = changed;
    this.problems = problems;
  }

  /** What one open section means for the names in it; {@code type} is null where nothing is new. */
  private record Scope(@Nullable ModelType<?> type, boolean list) {}

  /** The partials that were come by, by file name. */
  Set<String> partials() {
    return partials;
  }

  /**
   * Checks a template.
   *
   * @param file its name
   * @param text its text, well-formed
   * @param model what it is evaluated with
   */
  void check(String file, String text, ModelType<?> model) {
    Deque<Scope> scopes = new ArrayDeque<>(List.of(new Scope(model, false)));
    new Walk(file, scopes, List.of(file)).walk(text);
  }

  private final class Walk {

    private final String file;
    private final Deque<Scope> scopes;
    private final List<String> path;

    Walk(String file, Deque<Scope> scopes, List<String> path) {
      this.file = file;
      this.scopes = scopes;
      this.path = path;
    }

    void walk(String text) {
      for (Tag tag : TemplateScanner.tags(text)) {
        switch (tag.kind()) {
          case '#' -> scopes.push(section(tag));
          case '^' -> {
            find(tag);
            scopes.push(new Scope(null, false));
          }
          case '$' -> scopes.push(new Scope(null, false));
          case '<' -> {
            partial(tag);
            scopes.push(new Scope(null, false));
          }
          case '>' -> partial(tag);
          case '/' -> scopes.pop();
          case '!' -> {}
          default -> printed(tag);
        }
      }
    }

    private Scope section(Tag tag) {
      Variable<?> variable = find(tag);
      Supplier<ModelType<?>> of = variable == null ? null : variable.of();
      boolean list = variable != null && variable.kind() == Kind.LIST;
      return new Scope(of == null ? null : of.get(), list);
    }

    private void printed(Tag tag) {
      Variable<?> variable = find(tag);
      if (variable != null && !variable.kind().isPrinted()) {
        error(
            tag,
            Quoted.of(tag.name())
                + " cannot be printed: it is of kind "
                + variable.kind().word()
                + ".",
            "Open a section for it, and print one of: "
                + String.join(", ", inside(variable))
                + ".");
      }
    }

    private Collection<String> inside(Variable<?> variable) {
      Supplier<ModelType<?>> of = variable.of();
      return of == null ? List.of() : of.get().names();
    }

    /** The variable a tag names; null where there is none, or it is the thing at hand itself. */
    private @Nullable Variable<?> find(Tag tag) {
      String name = tag.name();
      if (name.equals(".") || name.equals("this")) {
        return null;
      }
      if (POSITIONS.contains(name)) {
        if (scopes.stream().noneMatch(Scope::list)) {
          error(tag, Quoted.of(name) + " can be used within a list only.", "Remove it.");
        }
        return null;
      }
      Iterator<String> parts = List.of(name.split("\\.", -1)).iterator();
      String first = parts.next();
      Variable<?> found = visible(first);
      if (found == null) {
        unknown(tag, first, visibleNames());
        return null;
      }
      return inside(tag, found, parts);
    }

    private @Nullable Variable<?> inside(Tag tag, Variable<?> outer, Iterator<String> parts) {
      Variable<?> found = outer;
      while (parts.hasNext()) {
        String part = parts.next();
        Supplier<ModelType<?>> of = found.kind() == Kind.LIST ? null : found.of();
        Variable<?> next = of == null ? null : of.get().variable(part);
        if (next == null) {
          unknown(tag, part, of == null ? List.of() : of.get().names());
          return null;
        }
        found = next;
      }
      return found;
    }

    private @Nullable Variable<?> visible(String name) {
      for (Scope scope : scopes) {
        ModelType<?> type = scope.type();
        Variable<?> variable = type == null ? null : type.variable(name);
        if (variable != null) {
          return variable;
        }
      }
      return null;
    }

    private Set<String> visibleNames() {
      Set<String> names = new LinkedHashSet<>();
      for (Scope scope : scopes) {
        ModelType<?> type = scope.type();
        if (type != null) {
          names.addAll(type.names());
        }
      }
      return names;
    }

    private void unknown(Tag tag, String name, Collection<String> known) {
      String all =
          known.isEmpty() ? "It has no variables." : "Known variables: " + join(known) + ".";
      String hint = problems.hint(name, known, "");
      error(
          tag,
          "Unknown variable " + Quoted.of(name) + ".",
          (hint.isEmpty() ? all : hint + " " + all) + changed.apply(file));
    }

    private void partial(Tag tag) {
      String name = tag.name() + TemplateFiles.SUFFIX;
      String text = texts.apply(name);
      if (text == null) {
        error(
            tag, "Unknown template " + Quoted.of(name) + ".", "Add the file, or correct the name.");
      } else if (path.contains(name)) {
        error(tag, "The templates include each other endlessly.", "Remove one of the includes.");
      } else {
        partials.add(name);
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        new Walk(name, new ArrayDeque<>(scopes), longer).walk(text);
      }
    }

    private void error(Tag tag, String message, String fix) {
      problems.error("template-invalid", new Location(file, tag.line(), 0, "#"), message, fix);
    }
  }

  private static String join(Collection<String> names) {
    return String.join(", ", new HashSet<>(names).stream().sorted().toList());
  }
}
