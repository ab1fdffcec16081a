package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.output.OutputDirectory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the user's own templates. */
final class ExtraFiles {

  private final Templates templates;
  private final Diagnostics problems;

  /** What is at a path, by the path in lower case: some disks know no other. */
  private final Map<String, String> taken = new HashMap<>();

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private ExtraFiles(Templates templates, Diagnostics problems) {
    this.templates = templates;
    this.problems = problems;
  }

  /**
   * The contents by path below the output directory.
   *
   * @param generated the paths of all other files
   * @param problems takes paths that cannot be; where it then has errors, do not go on
   */
  static SortedMap<String, byte[]> of(
      Templates templates, ApiView view, Set<String> generated, Diagnostics problems) {
    ExtraFiles extra = new ExtraFiles(templates, problems);
    if (!templates.extras().isEmpty()) {
      generated.forEach(path -> extra.take(path, "a generated file"));
      templates.extras().forEach(template -> extra.add(template, view));
    }
    return extra.files;
  }

  private void add(ExtraTemplate template, ApiView view) {
    for (Model thing : template.per().things(view)) {
      String path = templates.text(template.pathFile(), thing).strip();
      if (!path.isEmpty() && isFree(path, template)) {
        take(path, template.file());
        String text = templates.text(template.file(), thing);
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private boolean isFree(String path, ExtraTemplate template) {
    if (!OutputDirectory.isPossible(path)) {
      error(
          template,
          "Invalid output path " + Quoted.of(path) + ".",
          "Use a relative path below the output directory: names of letters, digits, _, -, ."
              + " and spaces, separated by /.");
      return false;
    }
    String other = taken.get(path.toLowerCase(Locale.ROOT));
    if (other != null) {
      error(
          template,
          Quoted.of(path) + " is already used by " + other + ".",
          "Add a variable to the path that differs between the files.");
    }
    return other == null;
  }

  /** Marks a path as taken, and those above it, where no file can be then. */
  private void take(String path, String by) {
    String lower = path.toLowerCase(Locale.ROOT);
    taken.put(lower, by);
    for (int slash = lower.lastIndexOf('/'); slash > 0; slash = lower.lastIndexOf('/', slash - 1)) {
      taken.putIfAbsent(lower.substring(0, slash), "a folder");
    }
  }

  private void error(ExtraTemplate template, String message, String fix) {
    problems.error(
        "template-path", FrontMatter.at(template.file(), template.pathLine()), message, fix);
  }
}
