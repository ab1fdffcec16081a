package io.github.openrouterjava.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what should be there with what is there; decides everything, changes nothing. */
final class WritePlan {

  private final Path root;
  private final OutputRecord last;
  private final Map<String, String> others;

  private final SortedMap<String, String> digests = new TreeMap<>();
  private final List<String> toWrite = new ArrayList<>();
  private final List<String> toRemove = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<String> overwrittenEdits = new ArrayList<>();
  private final List<String> keptEdits = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private WritePlan(Path root, OutputRecord last, Map<String, String> others) {
    this.root = root;
    this.last = last;
    this.others = others;
  }

  /**
   * The plan for making {@code root} hold {@code files}.
   *
   * @param last what this execution wrote before
   * @param others the files of other executions that share the directory, and who wrote them
   * @param ignore which files the user took over
   * @throws OutputConflictException if a file that is not ours is in the way
   */
  static WritePlan of(
      Path root,
      SortedMap<String, byte[]> files,
      OutputRecord last,
      Map<String, String> others,
      IgnoreFile ignore)
      throws IOException {
    WritePlan plan = new WritePlan(root, last, others);
    plan.checkCase(files.keySet());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (ignore.ignores(file.getKey())) {
        plan.ignored.add(file.getKey());
      } else {
        plan.place(file.getKey(), Sha256.of(file.getValue()));
      }
    }
    Set<String> stale = last.paths();
    stale.removeAll(files.keySet());
    stale.removeAll(others.keySet());
    stale.removeIf(ignore::ignores);
    for (String path : stale) {
      plan.retire(path);
    }
    if (!plan.problems.isEmpty()) {
      throw new OutputConflictException(plan.problems);
    }
    return plan;
  }

  private void checkCase(Set<String> paths) {
    Set<String> seen = new TreeSet<>();
    for (String path : paths) {
      if (!seen.add(path.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two generated files differ only in case: " + path);
      }
    }
  }

  private void place(String path, String digest) throws IOException {
    digests.put(path, digest);
    Path file = SafePaths.resolve(root, path);
    String found = digestOf(root, file);
    if (digest.equals(found)) {
      return;
    }
    if (found == null && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (SafePaths.goesThroughLink(root, file)) {
        problems.add(file + " would be written through a symbolic link; remove the link.");
      }
      toWrite.add(path);
    } else if (others.containsKey(path)) {
      problems.add(
          file
              + " is also written by the execution "
              + others.get(path)
              + "; give each execution its own outputDirectory and its own basePackage.");
    } else if (found == null || !last.files().containsKey(path)) {
      problems.add(
          file + " exists and was not generated here; move it, or choose another outputDirectory.");
    } else {
      toWrite.add(path);
      if (!last.wrote(path, found)) {
        overwrittenEdits.add(path);
      }
    }
  }

  private void retire(String path) throws IOException {
    String found = digestOf(root, SafePaths.resolve(root, path));
    (found == null ? gone : last.wrote(path, found) ? toRemove : keptEdits).add(path);
  }

  /** The digest of the regular file {@code file}, or null where there is none or a link to one. */
  static @Nullable String digestOf(Path root, Path file) throws IOException {
    boolean ours =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !SafePaths.goesThroughLink(root, file);
    try {
      return ours ? Sha256.of(Files.readAllBytes(file)) : null;
    } catch (NoSuchFileException e) {
      return null; // another run has just removed it
    }
  }

  /** The digest each generated file has when the plan is carried out. */
  SortedMap<String, String> digests() {
    return digests;
  }

  boolean changesFiles() {
    return !toWrite.isEmpty() || !toRemove.isEmpty();
  }

  List<String> toWrite() {
    return toWrite;
  }

  List<String> toRemove() {
    return toRemove;
  }

  /** Those that are no longer generated, and that somebody has removed already. */
  List<String> gone() {
    return gone;
  }

  WriteReport report() {
    return new WriteReport(
        toWrite, digests.size() - toWrite.size(), toRemove, overwrittenEdits, keptEdits, ignored);
  }
}
