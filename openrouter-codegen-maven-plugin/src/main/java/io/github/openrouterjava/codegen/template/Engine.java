package io.github.openrouterjava.codegen.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/**
 * OpenAPI Generator's Mustache engine over the user's templates and the built-in ones. Each
 * template is compiled once. Thread-safe.
 */
final class Engine {

  private static final Pattern LINE = Pattern.compile("(.*?) ?@ line (\\d+)\\.?", Pattern.DOTALL);

  private final MustacheEngineAdapter adapter = new MustacheEngineAdapter();
  private final TemplateFiles files;

  /** An engine. {@code own} has the user's templates by file name, front matter taken off. */
  Engine(Map<String, String> own) {
    adapter.setCompiler(compiler());
    files = new TemplateFiles(own, adapter);
  }

  private static Mustache.Compiler compiler() {
    return Mustache.compiler()
        .escapeHTML(false)
        .emptyStringIsFalse(true)
        .withCollector(new ModelsOnly());
  }

  /** The text of a template; null where there is none of that name. */
  @Nullable String text(String name) {
    return files.find(name);
  }

  /** Evaluates a template that was checked. */
  String evaluate(String name, Model model) {
    try {
      return adapter.compileTemplate(files, model, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether {@code text} is well-formed; if not, says where it is not. */
  static boolean isWellFormed(String file, String text, Diagnostics problems) {
    try {
      compiler().compile(text);
      return true;
    } catch (MustacheException e) {
      Matcher said = LINE.matcher(String.valueOf(e.getMessage()));
      boolean line = said.matches();
      problems.error(
          "template-invalid",
          new Location(file, line ? Integer.parseInt(said.group(2)) : 0, 0, "#"),
          "Invalid Mustache: " + (line ? said.group(1) : e.getMessage()) + ".",
          "Correct the syntax.");
      return false;
    }
  }

  /** Finds variables in models, and never by reflection in whatever else a section opens. */
  private static final class ModelsOnly extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
