package io.github.openrouterjava.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A process that writes two states of an output directory in turn: as the arguments say, a number
 * of times, or until somebody kills it. Prints a line for each file it touched.
 */
final class Writer {

  private static final int FILES = 12;

  private Writer() {}

  /** Arguments: directory, owner, times. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), args[1], Integer.parseInt(args[2]), System.out::println);
  }

  static void write(Path directory, String owner, int times, Consumer<Path> listener)
      throws IOException {
    for (int i = 0; i < times; i++) {
      new OutputDirectory(directory, owner, listener)
          .write(files(owner, i % 2), Map.of("the document", Sha256.of("v" + i % 2)));
    }
  }

  /** One of the two states: some files are in both, with other content, and some in one only. */
  static SortedMap<String, byte[]> files(String owner, int state) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      String path = owner + (i % 3 == 0 ? "/both/" : "/only" + state + "/") + "F" + i + ".java";
      files.put(path, ("state " + state + " of " + i).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** This program in a JVM of its own, whose output must be read or thrown away. */
  static ProcessBuilder inJvm(Path directory, String owner, int times) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx64m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Writer.class.getName());
    command.addAll(List.of(directory.toString(), owner, Integer.toString(times)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
