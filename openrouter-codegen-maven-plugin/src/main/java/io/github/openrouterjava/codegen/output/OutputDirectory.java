package io.github.openrouterjava.codegen.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
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
 * <p>One instance is not thread-safe. Instances for the same directory, in this process or in
 * others, write one after the other.
 */
public final class OutputDirectory {

  private final Path root;
  private final RecordStore records;
  private final String owner;
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
    this.records = new RecordStore(this.root);
    this.owner = owner;
    this.listener = listener;
  }

  /**
   * Whether a generated file can have this path: it is a plain one below the directory, with {@code
   * /} between segments, and not where this class or the user keeps what decides about files.
   */
  public static boolean isPossible(String path) {
    String first = path.split("/", 2)[0].toLowerCase(Locale.ROOT);
    return SafePaths.isSafe(path)
        && !first.equals(RecordStore.DIRECTORY)
        && !first.equals(IgnoreFile.NAME);
  }

  /** The digests of the inputs of the last run by name; empty where there was none. */
  public SortedMap<String, String> lastInputs() throws IOException {
    return records.read(owner).inputs();
  }

  /** How many files the last run left here. */
  public int lastFileCount() throws IOException {
    return records.read(owner).files().size();
  }

  /** The digest of the file that names the files the user took over; empty where there is none. */
  public Optional<String> ignoreFileDigest() throws IOException {
    return IgnoreFile.digest(root);
  }

  /** Why the files are not as the last run should have left them; empty where they are. */
  public Optional<String> damage() throws IOException {
    OutputRecord last = records.read(owner);
    if (!last.complete() || records.hasStaging()) {
      return Optional.of("the previous run did not complete");
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
   * How the directory differs from {@code files}, those the user took over left out; changes
   * nothing.
   *
   * @param files contents by relative path with {@code /} between segments
   * @throws IllegalArgumentException if a path is not a plain path below the directory
   */
  public OutputComparison compare(SortedMap<String, byte[]> files) throws IOException {
    return OutputComparison.of(root, files, records.all(), IgnoreFile.in(root));
  }

  /**
   * Makes the directory hold {@code files}: writes those whose content differs, removes those this
   * owner wrote earlier and that nobody edited, touches nothing else. What the directory's ignore
   * file names is the user's, and neither written nor removed.
   *
   * @param files contents by relative path with {@code /} between segments
   * @param inputs the digests to give back from {@link #lastInputs()}
   * @throws OutputConflictException if foreign files are in the way; nothing was touched
   * @throws IllegalArgumentException if a path is not a plain path below the directory
   */
  public WriteReport write(SortedMap<String, byte[]> files, Map<String, String> inputs)
      throws IOException {
    OutputRecord before = records.read(owner);
    try {
      WritePlan plan = plan(files, before);
      if (isDone(plan, before, inputs) && !records.hasStaging()) {
        return plan.report();
      }
    } catch (OutputConflictException e) {
      if (!records.exist()) {
        throw e;
      } // Else another run may be halfway through writing these files: look again when it is done.
    }
    try (FileChannel lock = records.lock()) {
      OutputRecord last = records.read(owner); // Others may have written while this one waited.
      WritePlan plan = plan(files, last);
      if (!lock.isOpen()) {
        return plan.report();
      }
      if (isDone(plan, last, inputs)) {
        records.removeStaging();
      } else {
        carryOut(plan, files, last, OutputRecord.of(inputs, plan.digests()));
      }
      return plan.report();
    }
  }

  private WritePlan plan(SortedMap<String, byte[]> files, OutputRecord last) throws IOException {
    return WritePlan.of(root, files, last, filesOfOthers(), IgnoreFile.in(root));
  }

  private static boolean isDone(WritePlan plan, OutputRecord last, Map<String, String> inputs) {
    return !plan.changesFiles() && OutputRecord.of(inputs, plan.digests()).equals(last);
  }

  private void carryOut(
      WritePlan plan, SortedMap<String, byte[]> files, OutputRecord last, OutputRecord next)
      throws IOException {
    Path staging = records.newStaging();
    try {
      Map<Path, Path> moves = stage(plan, files, staging);
      records.save(owner, last.changingTo(next), staging);
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        Files.createDirectories(move.getValue().getParent());
        Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
        listener.accept(move.getValue());
      }
      for (String path : plan.toRemove()) {
        remove(SafePaths.resolve(root, path));
      }
      for (String path : plan.gone()) {
        removeEmptyParents(SafePaths.resolve(root, path));
      }
      records.save(owner, next, staging);
    } finally {
      RecordStore.deleteStaging(staging);
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
    removeEmptyParents(file);
  }

  private void removeEmptyParents(Path file) throws IOException {
    try {
      for (Path d = file.getParent(); d != null && !d.equals(root); d = d.getParent()) {
        deleteDirectory(d);
      }
    } catch (DirectoryNotEmptyException e) {
      // Somebody's files are still in it, so it stays, and so do those above it.
    }
  }

  private static void deleteDirectory(Path directory) throws IOException {
    try {
      Files.delete(directory);
    } catch (NoSuchFileException e) {
      // An interrupted run came this far; those above it may still be empty.
    }
  }

  private Map<String, String> filesOfOthers() throws IOException {
    Map<String, String> result = new TreeMap<>();
    records
        .others(owner)
        .forEach((other, record) -> record.paths().forEach(path -> result.put(path, other)));
    return result;
  }
}
