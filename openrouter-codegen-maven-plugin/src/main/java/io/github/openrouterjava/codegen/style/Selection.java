package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which operations and schemas to generate, with everything they need.
 *
 * @param include what to generate; empty for all operations
 * @param exclude what of that to leave out
 */
public record Selection(List<Selector> include, List<Selector> exclude) {

  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** Whether nothing is left out. */
  public boolean isAll() {
    return include.isEmpty() && exclude.isEmpty();
  }

  /** Whether an operation is among what is asked for. */
  public boolean takes(Subject operation) {
    boolean included =
        include.isEmpty() || include.stream().anyMatch(selector -> selector.matches(operation));
    return included && exclude.stream().noneMatch(selector -> selector.matches(operation));
  }

  /** Whether a component schema is asked for, whatever operations need. */
  public boolean takesSchema(String name) {
    return include.stream().anyMatch(selector -> selector.matchesSchema(name))
        && !excludesSchema(name);
  }

  /** Whether a component schema is to be left out where nothing needs it. */
  public boolean excludesSchema(String name) {
    return exclude.stream().anyMatch(selector -> selector.matchesSchema(name));
  }

  /**
   * What a selector looks at of an operation.
   *
   * @param path the path template
   * @param method the HTTP method, in capitals
   * @param operationId its id, empty where it has none
   * @param tags its tags
   */
  public record Subject(String path, String method, String operationId, List<String> tags) {}

  /**
   * Picks operations that fit all of the patterns, or component schemas by name.
   *
   * @param path fits the path template
   * @param method fits the HTTP method, in capitals
   * @param tag fits one of the tags
   * @param operationId fits the id
   * @param schema fits the name of a component schema; then all others are null
   * @param at where it was written
   */
  public record Selector(
      @Nullable Glob path,
      @Nullable Glob method,
      @Nullable Glob tag,
      @Nullable Glob operationId,
      @Nullable Glob schema,
      Location at) {

    /** Whether it is about schemas. */
    public boolean isOfSchemas() {
      return schema != null;
    }

    /** Whether it picks a component schema. */
    public boolean matchesSchema(String name) {
      return schema != null && schema.matches(name);
    }

    /** Whether it picks an operation. */
    public boolean matches(Subject operation) {
      return schema == null
          && fits(path, operation.path())
          && fits(method, operation.method())
          && fits(operationId, operation.operationId())
          && (tag == null || operation.tags().stream().anyMatch(tag::matches));
    }

    private static boolean fits(@Nullable Glob pattern, String text) {
      return pattern == null || pattern.matches(text);
    }
  }
}
