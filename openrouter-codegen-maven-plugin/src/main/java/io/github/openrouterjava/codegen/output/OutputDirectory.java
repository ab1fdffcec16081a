package io.github.openrouterjava.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The directory one execution of the generator writes to.
 *
 * <p>A record of what was written, with digests, is kept in {@code .openrouter-codegen} below it.
 * Whatever is not in the record, or no longer has the recorded content, is somebody else's. The
 * record is on disk before the first file changes and names the contents before and after, so an
 * interrupted run is repaired by the next.
 *
 * <p>Not thread-safe, and one process at a time per directory.
 */
public final class OutputDirectory {

  private static final String RECORDS = ".openrouter-codegen";
  private static final String RECORD_SUFFIX = ".record";
  private static final String STAGING = "staging";

  private final Path root;
  private final Path records;
  private final Path recordFile;
  private final Consumer<Path> listener;

  /**
   * The directory {@code root} as {@code owner} sees it.
   *
   * @param root need not exist yet
   * @param owner tells the executions that share the directory apart
   * @param listener is told of each file that was created, changed or removed
   */
  public OutputDirectory(Path root, String owner, Consumer<Path> listener) {
    this.root = root.toAbsolutePath().normalize();
    this.records = this.root.resolve(RECORDS);
    this.recordFile = records.resolve(fileName(owner) + RECORD_SUFFIX);
    this.listener = listener;
  }

  private static String fileName(String owner) {
    String plain = owner.replaceAll("[^A-Za-z0-9_-]", "_");
    return plain.equals(owner) ? plain : plain + "-" + Sha256.of(owner).substring(0, 8);
  }

  /** The digests of the inputs of the last run by name; empty where there was none. */
  public SortedMap<String, String> lastInputs() throws IOException {
    return read(recordFile).inputs();
  }

  /** How many files the last run left here. */
  public int lastFileCount() throws IOException {
    return read(recordFile).files().size();
  }

  /** Why the files are not as the last run should have left them; empty where they are. */
  public Optional<String> damage() throws IOException {
    OutputRecord last = read(recordFile);
    if (!last.complete()) {
      return Optional.of("the last run did not come to its end");
    }
    for (String path : last.files().keySet()) {
      String found = WritePlan.digestOf(root, SafePaths.resolve(root, path));
      if (found == null) {
        return Optional.of(path + " is missing");
      }
      if (!last.wrote(path, found)) {
        return Optional.of(path + " was edited");
      }
    }
    return Optional.empty();
  }

  /**
   * Makes the directory hold {@code files}: writes those whose content differs, removes those this
   * owner wrote earlier and that nobody edited, touches nothing else.
   *
   * @param files contents by relative path with {@code /} between segments
   * @param inputs the digests to give back from {@link #lastInputs()}
   * @throws OutputConflictException if foreign files are in the way; nothing was touched
   * @throws IllegalArgumentException if a path is not a plain path below the directory
   */
  public WriteReport write(SortedMap<String, byte[]> files, Map<String, String> inputs)
      throws IOException {
    OutputRecord last = read(recordFile);
    WritePlan plan = WritePlan.of(root, files, last, filesOfOthers());
    OutputRecord next = OutputRecord.of(inputs, plan.digests());
    if (plan.changesFiles() || !next.equals(last)) {
      carryOut(plan, files, last, next);
    }
    return plan.report();
  }

  private void carryOut(
      WritePlan plan, SortedMap<String, byte[]> files, OutputRecord last, OutputRecord next)
      throws IOException {
    Files.createDirectories(records);
    try (DirectoryStream<Path> interrupted = Files.newDirectoryStream(records, STAGING + "*")) {
      for (Path old : interrupted) {
        deleteStaging(old);
      }
    }
    Path staging = Files.createTempDirectory(records, STAGING);
    try {
      Map<Path, Path> moves = stage(plan, files, staging);
      save(last.changingTo(next), staging);
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        Files.createDirectories(move.getValue().getParent());
        Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
        listener.accept(move.getValue());
      }
      for (String path : plan.toRemove()) {
        remove(SafePaths.resolve(root, path));
      }
      save(next, staging);
    } finally {
      deleteStaging(staging);
    }
  }

  /**
   * Writes the new contents where nobody looks, so that a full disk is noticed before any change.
   */
  private Map<Path, Path> stage(WritePlan plan, SortedMap<String, byte[]> files, Path staging)
      throws IOException {
    Map<Path, Path> moves = new LinkedHashMap<>();
    for (String path : plan.toWrite()) {
      Path staged = staging.resolve(Integer.toString(moves.size()));
      Files.write(staged, files.get(path));
      moves.put(staged, SafePaths.resolve(root, path));
    }
    return moves;
  }

  private void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    listener.accept(file);
    try {
      for (Path d = file.getParent(); d != null && !d.equals(root); d = d.getParent()) {
        Files.delete(d);
      }
    } catch (DirectoryNotEmptyException e) {
      // Somebody's files are still in it, so it stays, and so do those above it.
    }
  }

  private void save(OutputRecord state, Path staging) throws IOException {
    Path staged = staging.resolve("record");
    Files.writeString(staged, state.toText());
    Files.move(staged, recordFile, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void deleteStaging(Path staging) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(staging)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    Files.delete(staging);
  }

  private Map<String, String> filesOfOthers() throws IOException {
    Map<String, String> result = new TreeMap<>();
    if (!Files.isDirectory(records)) {
      return result;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(records, "*" + RECORD_SUFFIX)) {
      for (Path other : all) {
        if (!other.equals(recordFile)) {
          String name = other.getFileName().toString();
          String owner = name.substring(0, name.length() - RECORD_SUFFIX.length());
          read(other).paths().forEach(path -> result.put(path, owner));
        }
      }
    }
    return result;
  }

  private static OutputRecord read(Path file) throws IOException {
    try {
      return OutputRecord.fromText(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return OutputRecord.NONE;
    }
  }
}
