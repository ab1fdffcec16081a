package io.github.openrouterjava.codegen.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The template of the comment at the top of each Java file. Immutable. */
public final class HeaderTemplate {

  private static final String NAME = "header.mustache";
  private static final String GENERATOR = "openrouter-codegen-maven-plugin";
  private static final String ESCAPED_BACKSLASH = "\\\\\\\\";

  private final Template template;

  private HeaderTemplate(Template template) {
    this.template = template;
  }

  /**
   * The template to use: the default one, or the user's.
   *
   * @param overrides the user's templates by file name
   * @param problems takes what is wrong with them; where it then has errors, do not go on
   */
  public static HeaderTemplate of(Map<String, String> overrides, Diagnostics problems) {
    overrides.keySet().stream()
        .filter(name -> !name.equals(NAME))
        .forEach(
            name ->
                problems.error(
                    "template-unknown",
                    Location.of(name),
                    "No template has this name.",
                    "Remove it, or rename it to the template it replaces: " + NAME + "."));
    HeaderTemplate standard = new HeaderTemplate(compile(defaultText()));
    String text = overrides.get(NAME);
    if (text == null) {
      return standard;
    }
    try {
      HeaderTemplate own = new HeaderTemplate(compile(text));
      own.text("title", "version");
      return own;
    } catch (MustacheParseException e) {
      problem(problems, e, "Correct the syntax.");
    } catch (MustacheException e) {
      problem(problems, e, "Use generator, title or version.");
    }
    return standard;
  }

  private static void problem(Diagnostics problems, MustacheException e, String fix) {
    problems.error(
        "template-invalid", Location.of(NAME), "It cannot be used: " + e.getMessage() + ".", fix);
  }

  private static Template compile(String text) {
    return Mustache.compiler().escapeHTML(false).strictSections(true).compile(text);
  }

  private static String defaultText() {
    String resource = "/io/github/openrouterjava/templates/" + NAME;
    try (InputStream in = HeaderTemplate.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String title, String version) {
    return template.execute(Map.of("generator", GENERATOR, "title", title, "version", version));
  }

  /**
   * {@code files} with the comment on top of each Java file.
   *
   * @param files contents by path
   * @param title the title of the document
   * @param version the version of the document
   */
  public SortedMap<String, byte[]> onTopOf(
      Map<String, byte[]> files, String title, String version) {
    byte[] comment = comment(text(title, version)).getBytes(StandardCharsets.UTF_8);
    SortedMap<String, byte[]> result = new TreeMap<>();
    files.forEach(
        (path, content) ->
            result.put(path, path.endsWith(".java") ? concat(comment, content) : content));
    return result;
  }

  /** Text as a comment, whatever is in it: no line is left out, and no Unicode escape is one. */
  private static String comment(String text) {
    if (text.isBlank()) {
      return "";
    }
    return text.strip()
            .lines()
            .map(line -> ("// " + line.replaceAll("\\\\", ESCAPED_BACKSLASH)).stripTrailing())
            .map(HeaderTemplate::withoutControls)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String withoutControls(String line) {
    return line.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
