package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.output.OutputDirectory;
import java.io.IOException;
import java.util.function.Function;

/**
 * Tells whether generated code that somebody keeps is what would be generated now. Writes nothing.
 * Immutable; one instance may serve many threads.
 */
public final class CheckRun {

  private final Function<GeneratorInput, Generation> generator;

  /** A check against what {@code generator} gives. */
  public CheckRun(Function<GeneratorInput, Generation> generator) {
    this.generator = generator;
  }

  /**
   * Compares the output directory with what would be generated into it.
   *
   * @throws io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException if an input cannot
   *     be read or generated from
   * @throws IOException if the output directory cannot be read
   */
  public CheckResult execute(GenerationRequest request) throws IOException {
    Generation generation =
        generator.apply(new InputReader().read(request.document(), request.inputs()));
    OutputDirectory output =
        new OutputDirectory(request.outputDirectory(), request.owner(), file -> {});
    return new CheckResult(
        generation.files().size(), output.compare(generation.files()), generation.diagnostics());
  }
}
