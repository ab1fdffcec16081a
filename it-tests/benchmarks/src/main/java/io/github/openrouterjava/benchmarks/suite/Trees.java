package io.github.openrouterjava.benchmarks.suite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Folders, jars and documents. */
final class Trees {

  private static final Pattern REFERENCE = Pattern.compile("(#/components/schemas/[\\w.-]+)");
  private static final Pattern NAME = Pattern.compile("(?m)^    ([\\w.-]+):");
  private static final Pattern SCHEMAS =
      Pattern.compile("(?ms)^  schemas:\\n(.*?)(?=^ {0,2}\\S|\\z)");

  private Trees() {}

  static List<Path> files(Path directory, String extension) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  static long lines(List<Path> files) throws IOException {
    long lines = 0;
    for (Path file : files) {
      try (Stream<String> all = Files.lines(file)) {
        lines += all.count();
      }
    }
    return lines;
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Packs all that a folder holds. */
  static Path jar(Path directory, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files(directory, ".class")) {
        zip.putNextEntry(new ZipEntry(directory.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  /**
   * What is in a jar.
   *
   * @param bytes its size
   * @param classes how many classes
   * @param models how many of them are types of their own in a package of models: what schemas
   *     become
   */
  record Jar(double bytes, long classes, long models) {

    static Jar of(Path file, String packageOfModels) throws IOException {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        List<String> names =
            zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();
        return new Jar(
            Files.size(file),
            names.size(),
            names.stream()
                .filter(name -> name.contains(packageOfModels) && !name.contains("$"))
                .count());
      }
    }

    double bytesPerModel() {
      return bytes / models;
    }
  }

  /** Which jar of the class path has a name that starts so. */
  static Path onClassPath(String start) {
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      Path path = Path.of(entry);
      if (path.getFileName().toString().startsWith(start)) {
        return path;
      }
    }
    throw new IllegalStateException(start + " is not on the class path.");
  }

  /** A document with every schema so many times, each copy referring to its like. */
  static String multiplied(String document, int times) {
    Matcher schemas = SCHEMAS.matcher(document);
    if (!schemas.find()) {
      throw new IllegalStateException("The document has no schemas.");
    }
    String original = schemas.group(1);
    StringBuilder all = new StringBuilder(original);
    for (int i = 2; i <= times; i++) {
      String renamed = NAME.matcher(original).replaceAll("    $1Copy" + i + ":");
      all.append(REFERENCE.matcher(renamed).replaceAll("$1Copy" + i));
    }
    return document.substring(0, schemas.start(1)) + all + document.substring(schemas.end(1));
  }

  /** Every file below a folder and when it was last written. */
  static Map<String, Long> times(Path directory) throws IOException {
    Map<String, Long> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> times.put(file.toString(), modified(file)));
    }
    return times;
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
