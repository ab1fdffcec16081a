package io.github.openrouterjava.codegen.template;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.TemplateManager;
import org.openapitools.codegen.api.TemplatePathLocator;
import org.openapitools.codegen.templating.CommonTemplateContentLocator;
import org.openapitools.codegen.templating.MustacheEngineAdapter;
import org.openapitools.codegen.templating.TemplateManagerOptions;
import org.openapitools.codegen.templating.TemplateNotFoundException;

/**
 * Finds templates as OpenAPI Generator does: the user's directory first, then the built-in ones.
 * The user's are in memory: what decides the output is read once, before anything else.
 */
final class TemplateFiles extends TemplateManager {

  static final String SUFFIX = ".mustache";

  /** Marks the user's templates; no path on the class path begins so. */
  private static final String OWN = "own:";

  private final Map<String, String> own;

  TemplateFiles(Map<String, String> own, MustacheEngineAdapter engine) {
    super(new TemplateManagerOptions(false, false), engine, locators(own));
    this.own = own;
  }

  private static TemplatePathLocator[] locators(Map<String, String> own) {
    TemplatePathLocator user = name -> own.containsKey(name) ? OWN + name : null;
    return new TemplatePathLocator[] {
      user, new CommonTemplateContentLocator(BuiltInTemplates.FOLDER)
    };
  }

  @Override
  public Reader getTemplateReader(String name) {
    String text = name.startsWith(OWN) ? own.get(name.substring(OWN.length())) : null;
    return text == null ? super.getTemplateReader(name) : new StringReader(text);
  }

  /** The text of a template; null where there is none of that name. */
  @Nullable String find(String name) {
    try {
      return getFullTemplateContents(name);
    } catch (TemplateNotFoundException e) {
      return null;
    }
  }
}
