package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template of the user for files the generator knows nothing of.
 *
 * @param file its path below the template directory
 * @param per what it is evaluated for
 * @param path the template of the path of each file
 * @param pathLine the line that template is on
 */
record ExtraTemplate(String file, Per per, String path, int pathLine) {

  private static final String PER = "per";
  private static final String PATH = "path";

  /** What the front matter of such a template can say. */
  static final Set<String> KEYS = Set.of("contract", PER, PATH);

  /** What a template is evaluated for. */
  enum Per {
    DOCUMENT,
    RESOURCE,
    OPERATION,
    SCHEMA;

    ModelType<?> model() {
      return switch (this) {
        case DOCUMENT -> DocumentModels.DOCUMENT;
        case RESOURCE -> DocumentModels.RESOURCE;
        case OPERATION -> OperationModels.OPERATION;
        case SCHEMA -> SchemaModels.SCHEMA;
      };
    }

    /** The things it is evaluated for, one file each. */
    List<Model> things(ApiView view) {
      return switch (this) {
        case DOCUMENT -> List.of(DocumentModels.DOCUMENT.of(view));
        case RESOURCE -> DocumentModels.RESOURCE.each(view.resources());
        case OPERATION -> OperationModels.OPERATION.each(view.methods(view.api().operations()));
        case SCHEMA -> SchemaModels.SCHEMA.each(view.schemas());
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
      return Arrays.stream(values()).map(Per::word).toList();
    }

    private static Optional<Per> of(String word) {
      return Arrays.stream(values()).filter(per -> per.word().equals(word)).findFirst();
    }
  }

  /** The template of that name; null where its front matter is not complete, which is reported. */
  static @Nullable ExtraTemplate of(
      String file, @Nullable FrontMatter matter, Diagnostics problems) {
    FrontMatter.Value per = matter == null ? null : matter.value(PER);
    FrontMatter.Value path = matter == null ? null : matter.value(PATH);
    if (per == null || path == null) {
      problems.error(
          "template-invalid",
          Location.of(file),
          "The front matter has no " + Quoted.of(per == null ? PER : PATH) + ".",
          "Begin the file with a line ---, the keys per and path, and a line ---.");
      return null;
    }
    Optional<Per> known = Per.of(per.text());
    if (known.isEmpty()) {
      problems.error(
          "template-invalid",
          FrontMatter.at(file, per.line()),
          "Unknown value of per: " + Quoted.of(per.text()) + ".",
          problems.hint(
              per.text(), Per.words(), "Known values: " + String.join(", ", Per.words()) + "."));
      return null;
    }
    return new ExtraTemplate(file, known.get(), path.text(), path.line());
  }

  /** The name under which the template of the path goes. */
  String pathFile() {
    return file + "#path";
  }
}
