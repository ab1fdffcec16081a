package io.github.openrouterjava.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place the API is served from.
 *
 * @param url the URL, possibly with variables in braces; may be a path alone, or empty
 * @param description what it is for
 * @param variables the variables in the URL
 */
public record Server(String url, @Nullable String description, List<Variable> variables) {
  public Server {
    variables = List.copyOf(variables);
  }

  /** A server without variables. */
  public Server(String url, @Nullable String description) {
    this(url, description, List.of());
  }

  /** The URL, defaults of its variables filled in. */
  public String defaultUrl() {
    String filled = url;
    for (Variable variable : variables) {
      filled = filled.replace("{" + variable.name() + "}", variable.defaultValue());
    }
    return filled;
  }

  /** Whether the URL names a host. */
  public boolean isAbsolute() {
    return defaultUrl().startsWith("http://") || defaultUrl().startsWith("https://");
  }

  /**
   * A variable in the URL of a server.
   *
   * @param name its name
   * @param defaultValue its value unless callers set another
   * @param values the values the document names, none where any will do
   * @param description what it is for
   */
  public record Variable(
      String name, String defaultValue, List<String> values, @Nullable String description) {
    public Variable {
      values = List.copyOf(values);
    }
  }
}
