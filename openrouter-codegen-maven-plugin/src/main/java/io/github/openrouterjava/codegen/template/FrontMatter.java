package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a template says about itself in YAML between two lines of {@code ---}, before all else.
 *
 * @param values the texts by their keys
 * @param body the template without it
 * @param lines how many lines it takes
 */
record FrontMatter(Map<String, Value> values, String body, int lines) {

  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\\R(.*?\\R)??---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

  /**
   * A value.
   *
   * @param text the value
   * @param line the line of the file it is on
   */
  record Value(String text, int line) {}

  /**
   * Takes the front matter off a template.
   *
   * @param file the template's name
   * @param text the template
   * @param keys what can be said
   * @param problems takes what is wrong with it
   */
  static FrontMatter of(String file, String text, Set<String> keys, Diagnostics problems) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return new FrontMatter(Map.of(), text, 0);
    }
    String yaml = block.group(1) == null ? "" : block.group(1);
    int lines = (int) block.group().lines().count();
    Map<String, Value> values = new TreeMap<>();
    if (!yaml.isBlank()) {
      Node root =
          new DocumentReader(Limits.DEFAULT).read(DocumentSource.of(file, "\n" + yaml), problems);
      if (root instanceof Node.Mapping mapping) {
        mapping
            .members()
            .forEach(
                (key, member) -> {
                  Location at = at(file, member.keyMark().line());
                  String value = read(at, key, member.value(), keys, problems);
                  if (value != null) {
                    values.put(key, new Value(value, at.line()));
                  }
                });
      } else if (root != null) {
        problems.error(
            "template-invalid",
            at(file, 1),
            "The front matter must be an object, found " + root.kind() + ".",
            "Write one key: value per line.");
      }
    }
    return new FrontMatter(values, text.substring(block.end()), lines);
  }

  private static @Nullable String read(
      Location at, String key, Node value, Set<String> keys, Diagnostics problems) {
    String text = text(value);
    if (!keys.contains(key)) {
      problems.error(
          "template-invalid",
          at,
          "Unknown front matter key " + Quoted.of(key) + ".",
          problems.hint(key, keys, "Known keys: " + String.join(", ", keys) + "."));
      return null;
    }
    if (text == null) {
      problems.error(
          "template-invalid",
          at,
          Quoted.of(key) + " must be text, found " + value.kind() + ".",
          "Quote the value.");
    }
    return text;
  }

  private static @Nullable String text(Node value) {
    if (value instanceof Node.Text text) {
      return text.value();
    }
    return value instanceof Node.Numeric number ? number.value().toPlainString() : null;
  }

  /**
   * The template with empty lines in place of the front matter, so that lines are counted right.
   */
  String padded() {
    return "\n".repeat(lines) + body;
  }

  @Nullable Value value(String key) {
    return values.get(key);
  }

  static Location at(String file, int line) {
    return new Location(file, line, 0, "#");
  }
}
