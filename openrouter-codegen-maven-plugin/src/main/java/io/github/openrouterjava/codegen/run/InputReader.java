package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.document.DocumentSource;
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

  /**
   * The inputs to generate from a document.
   *
   * @param document its path or URL
   * @throws InvalidDocumentException if an input cannot be read
   */
  public GeneratorInput read(String document, InputOptions options) {
    Diagnostics problems = new Diagnostics();
    List<DocumentSource> read = read(document, options.baseDirectory(), false, problems);
    DocumentSource unread = DocumentSource.of(document, "");
    return with(read.isEmpty() ? unread : read.get(0), options, problems);
  }

  /**
   * The inputs to generate from a document that is at hand.
   *
   * @throws InvalidDocumentException if another input cannot be read
   */
  public GeneratorInput with(DocumentSource document, InputOptions options) {
    return with(document, options, new Diagnostics());
  }

  private static GeneratorInput with(
      DocumentSource document, InputOptions options, Diagnostics problems) {
    Path base = options.baseDirectory();
    List<DocumentSource> overlays = overlays(options.overlays(), base, problems);
    SortedMap<String, String> templates = new TreeMap<>();
    DocumentSource style = null;
    String directory = options.templateDirectory();
    if (directory != null) {
      style = style(base, directory, problems);
      templates.putAll(templates(base, directory, problems));
    }
    References references = references(document, overlays, options, problems);
    List<Diagnostic> all = problems.all();
    if (!all.isEmpty()) {
      throw new InvalidDocumentException(all);
    }
    return new GeneratorInput(
        document, overlays, templates, style, options.generator(), options.limits(), references);
  }

  private static References references(
      DocumentSource document,
      List<DocumentSource> overlays,
      InputOptions options,
      Diagnostics problems) {
    List<String> allowed = options.allowedReferences();
    if (allowed.isEmpty()) {
      return References.NONE;
    }
    Path base = options.baseDirectory();
    try {
      return new ReferenceReader(document, allowed, base, options.limits(), problems)
          .read(overlays);
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
          "Invalid path: " + e.getReason() + ".",
          "Correct the path.");
    } catch (IOException e) {
      problems.error(
          "input-unreadable",
          Location.of(name),
          "The file cannot be read: " + e + ".",
          "Check its permissions.");
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
    throw new InputException("The server responded with status 304.", "Check the URL.");
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
          "Use a directory with templates.");
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
