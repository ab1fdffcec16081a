package io.github.openrouterjava.codegen.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The records of all executions that share an output directory, in {@code .openrouter-codegen}
 * below it, and the lock that lets one of them write at a time.
 */
final class RecordStore {

  static final String DIRECTORY = ".openrouter-codegen";
  private static final String SUFFIX = ".record";
  private static final String STAGING = "staging";
  private static final String LOCK = "lock";
  private static final long RETRY_NANOS = 20_000_000;

  private final Path directory;

  RecordStore(Path root) {
    this.directory = root.resolve(DIRECTORY);
  }

  /** Whether anything was ever written below the root. */
  boolean exist() {
    return Files.isDirectory(directory);
  }

  /** The record of {@code owner}; {@link OutputRecord#NONE} where there is none. */
  OutputRecord read(String owner) throws IOException {
    return read(file(owner));
  }

  /** The records of all executions by a name for each. */
  SortedMap<String, OutputRecord> all() throws IOException {
    SortedMap<String, OutputRecord> result = new TreeMap<>();
    if (exist()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
        for (Path file : files) {
          String name = String.valueOf(file.getFileName());
          result.put(name.substring(0, name.length() - SUFFIX.length()), read(file));
        }
      }
    }
    return result;
  }

  /** The records of all but {@code owner}. */
  SortedMap<String, OutputRecord> others(String owner) throws IOException {
    SortedMap<String, OutputRecord> result = all();
    result.remove(name(owner));
    return result;
  }

  void save(String owner, OutputRecord state, Path staging) throws IOException {
    Path staged = staging.resolve("record");
    Files.writeString(staged, state.toText());
    Files.move(staged, file(owner), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Waits until nobody else writes below the root, in this process or another; the operating system
   * ends the lock of a process that is killed.
   */
  FileChannel lock() throws IOException {
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (lock(channel) == null) {
        LockSupport.parkNanos(RETRY_NANOS);
        if (Thread.currentThread().isInterrupted()) {
          throw new IOException(
              "interrupted while waiting for another run that writes to " + directory);
        }
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return channel;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.lock();
    } catch (OverlappingFileLockException e) {
      return null; // Another thread of this process holds it.
    }
  }

  /** A new empty directory on the file system of the output; what killed runs left is removed. */
  Path newStaging() throws IOException {
    removeStaging();
    return Files.createTempDirectory(directory, STAGING);
  }

  /** Whether a run is writing, or was killed while it did. */
  boolean hasStaging() throws IOException {
    if (!exist()) {
      return false;
    }
    try (DirectoryStream<Path> staging = Files.newDirectoryStream(directory, STAGING + "*")) {
      return staging.iterator().hasNext();
    }
  }

  /** Removes what killed runs left; for the holder of the lock. */
  void removeStaging() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, STAGING + "*")) {
      for (Path old : left) {
        deleteStaging(old);
      }
    }
  }

  static void deleteStaging(Path staging) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(staging)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    Files.delete(staging);
  }

  private Path file(String owner) {
    return directory.resolve(name(owner) + SUFFIX);
  }

  private static String name(String owner) {
    String plain = owner.replaceAll("[^A-Za-z0-9_-]", "_");
    return plain.equals(owner) ? plain : plain + "-" + Sha256.of(owner).substring(0, 8);
  }

  private static OutputRecord read(Path file) throws IOException {
    try {
      return OutputRecord.fromText(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return OutputRecord.NONE;
    }
  }
}
