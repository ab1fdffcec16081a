package io.github.openrouterjava.codegen;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.client.ClientEmitter;
import io.github.openrouterjava.codegen.emit.client.ModuleInfo;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.emit.type.TypeEmitter;
import io.github.openrouterjava.codegen.manifest.Manifest;
import io.github.openrouterjava.codegen.manifest.ReachabilityMetadata;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.naming.Namer;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.normalise.Normaliser;
import io.github.openrouterjava.codegen.output.Sha256;
import io.github.openrouterjava.codegen.parse.DocumentParser;
import io.github.openrouterjava.codegen.parse.RawDocument;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.style.StyleReader;
import io.github.openrouterjava.codegen.template.TemplateOutput;
import io.github.openrouterjava.codegen.template.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns an OpenAPI document into the files of a Java client: read this to see the pipeline. The
 * same input gives the same bytes, on any machine. Stateless and thread-safe.
 */
public final class Generator {

  /**
   * All files of the client.
   *
   * @throws InvalidDocumentException if the input cannot be generated from, with all there is to
   *     say about it
   */
  public Generation generate(GeneratorInput input) {
    return client(input).generation();
  }

  /**
   * All files of the client, and the model and the names they were made from.
   *
   * @throws InvalidDocumentException if the input cannot be generated from, with all there is to
   *     say about it
   */
  public GeneratedClient client(GeneratorInput input) {
    Duration limit = Duration.ofSeconds(input.limits().seconds());
    return TimeLimit.within(limit, input.document().name(), () -> unlimited(input));
  }

  private static GeneratedClient unlimited(GeneratorInput input) {
    Diagnostics diagnostics = new Diagnostics(input.options().strictDocument());
    try {
      Location whole = Location.of(input.document().name());
      return UnexpectedFailure.at(whole, () -> stages(input, diagnostics));
    } catch (UnexpectedFailure e) {
      throw e.asError(diagnostics);
    }
  }

  private static GeneratedClient stages(GeneratorInput input, Diagnostics diagnostics) {
    Templates templates = Templates.of(input.templates(), diagnostics);
    Style style = StyleReader.read(input.style(), diagnostics);
    RawDocument document =
        new DocumentParser(input.limits(), input.options().overlayMissFails())
            .parse(input.document(), input.overlays(), input.references(), style, diagnostics);
    Api api = Normaliser.normalise(valid(document, diagnostics), style, diagnostics);
    limitTypes(api, input, diagnostics);
    GeneratorOptions options = input.options();
    Names names =
        Namer.name(
            valid(api, diagnostics),
            options.basePackage(),
            options.clientName(),
            style,
            diagnostics);
    TemplateOutput texts = new TemplateOutput(templates, api, valid(names, diagnostics));
    SurfaceRecorder recorder = new SurfaceRecorder(names.style().code().nullness());
    SortedMap<String, byte[]> files =
        texts.withHeaders(emit(input, api, names, texts.wording(), recorder));
    readme(files, names, texts.readme());
    SortedMap<String, byte[]> own = texts.extraFiles(files.keySet(), diagnostics);
    files.putAll(own);
    Generation generation = new Generation(valid(files, diagnostics), diagnostics.all());
    own.keySet().removeIf(path -> !path.endsWith(".java"));
    return new GeneratedClient(
        input.document().name(), api, names, recorder.surface(), own, generation);
  }

  private static void limitTypes(Api api, GeneratorInput input, Diagnostics diagnostics) {
    int types = api.types().size();
    if (types > input.limits().types()) {
      diagnostics.error(
          "too-many-types",
          api.types().values().iterator().next().at(),
          "The document describes " + types + " types.",
          "At most "
              + input.limits().types()
              + " are generated; leave some out, or allow for more with"
              + " -Dopenrouter.codegen.maxTypes.");
    }
  }

  private static SortedMap<String, byte[]> emit(
      GeneratorInput input, Api api, Names names, Wording wording, SurfaceRecorder recorder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    TypeEmitter.emit(api, names, wording, recorder).forEach(file -> source(files, file));
    ClientEmitter.emit(api, names, wording, recorder).forEach(file -> source(files, file));
    if (input.options().moduleInfo()) {
      source(files, ModuleInfo.of(names, wording));
    }
    String digest = Sha256.of(input.document().content());
    resource(
        files,
        Manifest.PATH,
        new Manifest(api, names).json(input.options().generatorVersion(), digest));
    resource(files, ReachabilityMetadata.path(names), ReachabilityMetadata.json(api, names));
    return files;
  }

  /** Puts the README beside the entry point, where a reader of the code finds it. */
  private static void readme(SortedMap<String, byte[]> files, Names names, String text) {
    if (!text.isBlank()) {
      String folder = Generation.SOURCES + names.clientPackage().replace('.', '/');
      files.put(folder + "/README.md", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void source(SortedMap<String, byte[]> files, SourceFile file) {
    files.put(Generation.SOURCES + file.path(), file.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void resource(SortedMap<String, byte[]> files, String path, String text) {
    files.put(Generation.RESOURCES + path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code result}, unless an error was reported: later stages see only what is sound. */
  private static <T> T valid(@Nullable T result, Diagnostics diagnostics) {
    TimeLimit.check();
    if (diagnostics.hasErrors() || result == null) {
      throw new InvalidDocumentException(diagnostics.all());
    }
    return result;
  }
}
