package io.github.openrouterjava.codegen.output;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one execution wrote, and from what: the proof that a file is ours to change or remove.
 *
 * <p>Kept as text, one fact per line, in the order of the names, so that it can be read, compared
 * and committed.
 *
 * @param complete whether the run that wrote it came to its end
 * @param inputs the digest of each input by its name
 * @param files the digests of the contents each file may have had from us, by relative path: one,
 *     or the old and the new one while {@code complete} is false
 */
record OutputRecord(
    boolean complete, SortedMap<String, String> inputs, SortedMap<String, Set<String>> files) {

  static final OutputRecord NONE =
      new OutputRecord(false, Collections.emptySortedMap(), Collections.emptySortedMap());

  private static final String HEADER = "openrouter-codegen record 1";

  OutputRecord {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Whether {@code digest} is one that {@code path} has from us. */
  boolean wrote(String path, String digest) {
    return files.getOrDefault(path, Set.of()).contains(digest);
  }

  /** The record to keep while going from this state to {@code next}, for whoever is interrupted. */
  OutputRecord changingTo(OutputRecord next) {
    SortedMap<String, Set<String>> both = new TreeMap<>();
    addAll(both, files);
    addAll(both, next.files);
    return new OutputRecord(false, next.inputs, both);
  }

  private static void addAll(Map<String, Set<String>> target, Map<String, Set<String>> files) {
    files.forEach(
        (path, digests) -> target.computeIfAbsent(path, p -> new TreeSet<>()).addAll(digests));
  }

  String toText() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    text.append(complete ? "complete\n" : "writing\n");
    inputs.forEach((name, digest) -> line(text, "input", digest, name));
    files.forEach((path, digests) -> digests.forEach(digest -> line(text, "file", digest, path)));
    return text.toString();
  }

  private static void line(StringBuilder text, String kind, String digest, String name) {
    text.append(kind).append(' ').append(digest).append(' ').append(name).append('\n');
  }

  /** The record {@code text} is of, or {@link #NONE} where it is not one of ours. */
  static OutputRecord fromText(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 2 || !lines[0].equals(HEADER)) {
      return NONE;
    }
    SortedMap<String, String> inputs = new TreeMap<>();
    SortedMap<String, Set<String>> files = new TreeMap<>();
    for (int i = 2; i < lines.length; i++) {
      String[] parts = lines[i].split(" ", 3);
      if (parts.length < 3) {
        continue;
      }
      if (parts[0].equals("input")) {
        inputs.put(parts[2], parts[1]);
      } else if (parts[0].equals("file")) {
        files.computeIfAbsent(parts[2], p -> new TreeSet<>()).add(parts[1]);
      }
    }
    return new OutputRecord(lines[1].equals("complete"), inputs, files);
  }

  /** The record of a finished run. */
  static OutputRecord of(Map<String, String> inputs, Map<String, String> digests) {
    SortedMap<String, Set<String>> files = new TreeMap<>();
    digests.forEach((path, digest) -> files.put(path, Set.of(digest)));
    return new OutputRecord(true, new TreeMap<>(inputs), files);
  }

  SortedSet<String> paths() {
    return new TreeSet<>(files.keySet());
  }
}
