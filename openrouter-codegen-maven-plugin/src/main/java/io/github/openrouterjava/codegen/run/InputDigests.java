package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.output.Sha256;
import io.github.openrouterjava.codegen.template.BuiltInTemplates;
import java.util.SortedMap;
import java.util.TreeMap;

/** One digest for everything that decides the output, named so that a difference can be told. */
final class InputDigests {

  private InputDigests() {}

  static SortedMap<String, String> of(GeneratorInput input) {
    SortedMap<String, String> digests = new TreeMap<>();
    digests.put("the document", Sha256.of(input.document().content()));
    for (int i = 0; i < input.overlays().size(); i++) {
      digests.put("overlay " + (i + 1), Sha256.of(input.overlays().get(i).content()));
    }
    input
        .references()
        .documents()
        .values()
        .forEach(d -> digests.put("the document " + d.name(), Sha256.of(d.content())));
    input.templates().forEach((name, text) -> digests.put("the template " + name, Sha256.of(text)));
    if (input.style() != null) {
      digests.put("the style file", Sha256.of(input.style().content()));
    }
    GeneratorOptions options = input.options();
    digests.put("the option basePackage", Sha256.of(options.basePackage()));
    if (options.clientName() != null) {
      digests.put("the option clientName", Sha256.of(options.clientName()));
    }
    digests.put("the option overlayMiss", Sha256.of(String.valueOf(options.overlayMissFails())));
    digests.put("the option strictDocument", Sha256.of(String.valueOf(options.strictDocument())));
    digests.put("the option moduleInfo", Sha256.of(String.valueOf(options.moduleInfo())));
    digests.put("the generator's version", Sha256.of(options.generatorVersion()));
    digests.put("the built-in templates", Sha256.of(BuiltInTemplates.all().toString()));
    digests.put("the generator", GeneratorFingerprint.value());
    return digests;
  }
}
