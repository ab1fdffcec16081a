package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.fetch.BoundedFiles;
import io.github.openrouterjava.codegen.fetch.FetchRules;
import io.github.openrouterjava.codegen.fetch.Fetched;
import io.github.openrouterjava.codegen.fetch.InputException;
import io.github.openrouterjava.codegen.fetch.ReferenceReader;
import io.github.openrouterjava.codegen.fetch.UrlReader;
import io.github.openrouterjava.codegen.fetch.Validators;
import io.github.openrouterjava.codegen.reference.References;
import io.github.openrouterjava.codegen.style.StyleReader;
import io.github.openrouterjava.codegen.template.Templates;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the inputs the user named, and only those; reports all that cannot be read together. */
public final class InputReader {

  /** No document read here may be larger; the largest known API documents have a third of it. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final String TEMPLATES = ".*\\.mustache";

  /** Whoever names an http URL has asked for it; where it redirects to was not named. */
  private static final FetchRules RULES =
      new FetchRules(MAX_BYTES, Duration.ofSeconds(60), true, 0);

  private static final Pattern URL = Pattern.compile("(?i)https?://.*");

  /** The inputs of {@code request}. */
  GeneratorInput read(GenerationRequest request) {
    Diagnostics problems = new Diagnostics();
    Path base = request.baseDirectory();
    List<DocumentSource> document = read(request.document(), base, false, problems);
    DocumentSource unread = DocumentSource.of(request.document(), "");
    return with(
        document.isEmpty() ? unread : document.get(0),
        request.overlays(),
        request.templateDirectory(),
        base,
        request.options(),
        request.limits(),
        request.allowedReferences(),
        problems);
  }

  /**
   * The inputs to generate from a document that is at hand.
   *
   * @param document the document
   * @param overlays paths or URLs; a directory stands for the YAML and JSON files in it, by name
   * @param templateDirectory path of the directory with the user's templates, or null for none
   * @param base what relative paths are relative to
   * @param options the choices that concern the generated code
   * @param limits what the document may cost
   * @param allowed what documents may refer to: paths, and beginnings of URLs
   * @throws InvalidDocumentException if one cannot be read
   */
  public GeneratorInput with(
      DocumentSource document,
      List<String> overlays,
      @Nullable String templateDirectory,
      Path base,
      GeneratorOptions options,
      Limits limits,
      List<String> allowed) {
    Diagnostics problems = new Diagnostics();
    return with(document, overlays, templateDirectory, base, options, limits, allowed, problems);
  }

  private static GeneratorInput with(
      DocumentSource document,
      List<String> overlays,
      @Nullable String templateDirectory,
      Path base,
      GeneratorOptions options,
      Limits limits,
      List<String> allowed,
      Diagnostics problems) {
    List<DocumentSource> overlaid = overlays(overlays, base, problems);
    SortedMap<String, String> templates = new TreeMap<>();
    DocumentSource style = null;
    if (templateDirectory != null) {
      style = style(base, templateDirectory, problems);
      templates.putAll(templates(base, templateDirectory, problems));
    }
    References references = references(document, overlaid, allowed, base, limits, problems);
    List<Diagnostic> all = problems.all();
    if (!all.isEmpty()) {
      throw new InvalidDocumentException(all);
    }
    return new GeneratorInput(document, overlaid, templates, style, options, limits, references);
  }

  private static References references(
      DocumentSource document,
      List<DocumentSource> overlays,
      List<String> allowed,
      Path base,
      Limits limits,
      Diagnostics problems) {
    try {
      return ReferenceReader.read(document, overlays, allowed, base, limits, problems);
    } catch (InputException e) {
      problems.error("input-unreadable", Location.of(document.name()), e.problem(), e.fix());
      return References.NONE;
    }
  }

  private static List<DocumentSource> overlays(
      List<String> names, Path base, Diagnostics problems) {
    List<DocumentSource> overlays = new ArrayList<>();
    for (String name : names) {
      overlays.addAll(read(name, base, true, problems));
    }
    return overlays;
  }

  private static List<DocumentSource> read(
      String name, Path base, boolean directoryAllowed, Diagnostics problems) {
    try {
      if (URL.matcher(name).matches()) {
        return List.of(new DocumentSource(name, fetch(name)));
      }
      Path path = base.resolve(name);
      if (!directoryAllowed || !Files.isDirectory(path)) {
        return List.of(new DocumentSource(name, BoundedFiles.read(path, MAX_BYTES)));
      }
      List<DocumentSource> files = new ArrayList<>();
      for (Path file : filesIn(path, ".*\\.(yaml|yml|json)")) {
        files.add(
            new DocumentSource(
                name + "/" + file.getFileName(), BoundedFiles.read(file, MAX_BYTES)));
      }
      return files;
    } catch (InputException e) {
      problems.error("input-unreadable", Location.of(name), e.problem(), e.fix());
    } catch (InvalidPathException e) {
      problems.error(
          "input-unreadable",
          Location.of(name),
          "It is not a path on this system: " + e.getReason() + ".",
          "Check the spelling.");
    } catch (IOException e) {
      problems.error(
          "input-unreadable",
          Location.of(name),
          "It cannot be read: " + e + ".",
          "Make it readable.");
    }
    return List.of();
  }

  private static @Nullable DocumentSource style(Path base, String name, Diagnostics problems) {
    try {
      boolean there = Files.exists(base.resolve(name).resolve(StyleReader.FILE));
      if (!there) {
        return null;
      }
      List<DocumentSource> read = read(name + "/" + StyleReader.FILE, base, false, problems);
      return read.isEmpty() ? null : read.get(0);
    } catch (InvalidPathException e) {
      return null; // Reading the templates reports it.
    }
  }

  private static byte[] fetch(String url) throws IOException, InputException {
    Fetched fetched = new UrlReader(RULES).read(url, Validators.NONE);
    if (fetched instanceof Fetched.Document document) {
      return document.content();
    }
    throw new InputException("The server answers with status 304.", "Check the URL.");
  }

  /** The templates in the directory {@code name}, by path below it. */
  static Map<String, String> templates(Path base, String name, Diagnostics problems) {
    Map<String, String> templates = new HashMap<>();
    try {
      Path directory = base.resolve(name);
      for (Path file : templatesIn(directory)) {
        String path = directory.relativize(file).toString().replace(File.separatorChar, '/');
        templates.put(path, new String(BoundedFiles.read(file, MAX_BYTES), StandardCharsets.UTF_8));
      }
    } catch (InputException | IOException | InvalidPathException e) {
      problems.error(
          "templates-unreadable",
          Location.of(name),
          "The templates cannot be read: " + e + ".",
          "Name a directory with templates.");
    }
    return templates;
  }

  /** The templates in a directory, and those at any depth below its folder of extra ones. */
  private static List<Path> templatesIn(Path directory) throws IOException {
    List<Path> files = new ArrayList<>(filesIn(directory, TEMPLATES));
    Path extra = directory.resolve(Templates.EXTRA);
    if (Files.isDirectory(extra)) {
      try (Stream<Path> all = Files.walk(extra)) {
        all.filter(Files::isRegularFile)
            .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(TEMPLATES))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static List<Path> filesIn(Path directory, String names) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(names))
          .sorted()
          .toList();
    }
  }
}
