package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.template.BuiltInTemplates;
import io.github.openrouterjava.codegen.template.TemplateInventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists templates and copies built-in ones to start from. */
public final class TemplatesRun {

  /** What stands for all templates. */
  public static final String ALL = "all";

  private static final String SUFFIX = ".mustache";

  private TemplatesRun() {}

  /**
   * What a run did and found.
   *
   * @param copied the names of the files that were written
   * @param kept the names of those that were there already, and are as they were
   * @param inventory the templates there are now
   */
  public record Result(List<String> copied, List<String> kept, TemplateInventory inventory) {
    public Result {
      copied = List.copyOf(copied);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Copies built-in templates into the user's directory, then lists all templates.
   *
   * @param base what a relative path is relative to
   * @param directory the path of the user's directory, which need not exist; null for none
   * @param names the templates to copy, with or without {@code .mustache}; {@link #ALL} for all
   * @throws InvalidDocumentException if there is no template of a name, or none can be read; then
   *     nothing was copied
   * @throws IOException if a file cannot be written
   */
  public static Result execute(Path base, @Nullable String directory, List<String> names)
      throws IOException {
    Diagnostics problems = new Diagnostics();
    SortedMap<String, String> wanted = wanted(names, problems);
    if (directory == null && !names.isEmpty()) {
      problems.error(
          "templates-nowhere",
          Location.of("templateDirectory"),
          "No template directory is configured.",
          "Set openrouter.codegen.templateDirectory.");
    }
    List<String> copied = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    Map<String, String> own = Map.of();
    if (directory != null && !problems.hasErrors()) {
      copy(wanted, base.resolve(directory), copied, kept);
      own = read(base, directory, problems);
    }
    if (problems.hasErrors()) {
      throw new InvalidDocumentException(problems.all());
    }
    return new Result(copied, kept, TemplateInventory.of(own));
  }

  private static Map<String, String> read(Path base, String directory, Diagnostics problems) {
    return Files.isDirectory(base.resolve(directory))
        ? InputReader.templates(base, directory, problems)
        : Map.of();
  }

  /** The texts of the templates that are named. */
  private static SortedMap<String, String> wanted(List<String> names, Diagnostics problems) {
    SortedMap<String, String> builtIn = BuiltInTemplates.all();
    SortedMap<String, String> wanted = new TreeMap<>();
    Set<String> known = new TreeSet<>(Set.of(ALL));
    builtIn.keySet().forEach(file -> known.add(withoutSuffix(file)));
    for (String name : names) {
      String plain = withoutSuffix(name.strip());
      String text = builtIn.get(plain + SUFFIX);
      if (plain.equals(ALL)) {
        wanted.putAll(builtIn);
      } else if (text != null) {
        wanted.put(plain + SUFFIX, text);
      } else {
        problems.error(
            "template-unknown",
            Location.of(name),
            "Unknown template " + Quoted.of(plain) + ".",
            problems.hint(plain, known, "Known templates: " + String.join(", ", known) + "."));
      }
    }
    return wanted;
  }

  private static String withoutSuffix(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private static void copy(
      SortedMap<String, String> wanted, Path directory, List<String> copied, List<String> kept)
      throws IOException {
    for (Map.Entry<String, String> template : wanted.entrySet()) {
      Path file = directory.resolve(template.getKey());
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        kept.add(template.getKey());
      } else {
        Files.createDirectories(directory);
        Files.writeString(file, template.getValue(), StandardOpenOption.CREATE_NEW);
        copied.add(template.getKey());
      }
    }
  }
}
