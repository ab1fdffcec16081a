package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.output.OutputDirectory;
import io.github.openrouterjava.codegen.output.WriteReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs the generator if something changed. Immutable; one instance may serve many threads. */
public final class GenerationRun {

  private final Function<GeneratorInput, Generation> generator;
  private final InputReader reader;
  private final Consumer<Path> listener;

  /**
   * A run with {@code generator}.
   *
   * @param generator a pure function; its code must be in the same archive as this class, which
   *     stands for it when asking whether anything changed
   * @param listener is told of each file that was created, changed or removed
   */
  public GenerationRun(Function<GeneratorInput, Generation> generator, Consumer<Path> listener) {
    this.generator = generator;
    this.reader = new InputReader();
    this.listener = listener;
  }

  /**
   * Brings the output directory up to date.
   *
   * @throws io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException if an input cannot
   *     be read or generated from; the output is unchanged
   * @throws io.github.openrouterjava.codegen.output.OutputConflictException if foreign files are in
   *     the way; the output is unchanged
   * @throws IOException if the output directory cannot be read or written
   */
  public GenerationResult execute(GenerationRequest request) throws IOException {
    OutputDirectory output =
        new OutputDirectory(request.outputDirectory(), request.owner(), listener);
    GeneratorInput input = reader.read(request.document(), request.inputs());
    SortedMap<String, String> digests = InputDigests.of(input);
    output.ignoreFileDigest().ifPresent(digest -> digests.put("the ignore file", digest));
    List<String> reasons = reasons(output, digests);
    if (reasons.isEmpty()) {
      return new GenerationResult.UpToDate(output.lastFileCount());
    }
    Generation generation = generator.apply(input);
    WriteReport report = output.write(generation.files(), digests);
    return new GenerationResult.Generated(reasons, generation.diagnostics(), report);
  }

  private static List<String> reasons(OutputDirectory output, SortedMap<String, String> now)
      throws IOException {
    SortedMap<String, String> before = output.lastInputs();
    if (before.isEmpty()) {
      return List.of("there is no earlier output");
    }
    List<String> reasons = new ArrayList<>();
    now.forEach(
        (name, digest) -> {
          if (!before.containsKey(name)) {
            reasons.add(name + " is new");
          } else if (!Objects.equals(before.get(name), digest)) {
            reasons.add(name + " changed");
          }
        });
    before.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> reasons.add(name + " was removed"));
    output.damage().ifPresent(reasons::add);
    return reasons;
  }
}
