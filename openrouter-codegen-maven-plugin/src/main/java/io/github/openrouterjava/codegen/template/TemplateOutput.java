package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What the templates of a run give for one API. Immutable and thread-safe. */
public final class TemplateOutput {

  private final Templates templates;
  private final ApiView view;

  /** The output of {@code templates} for an API with these names. */
  public TemplateOutput(Templates templates, Api api, Names names) {
    this.templates = templates;
    this.view = ApiView.of(api, names);
  }

  /** The words of comments. */
  public Wording wording() {
    return new SlotWording(templates, view);
  }

  /** {@code files}, by path, with licence header and generated-by marker on top of Java files. */
  public SortedMap<String, byte[]> withHeaders(Map<String, byte[]> files) {
    return SourceHeader.onTopOf(files, templates, view);
  }

  /** The README of the client; blank for none. */
  public String readme() {
    return templates.text(Slot.README, DocumentModels.DOCUMENT.of(view));
  }

  /**
   * The files of the user's own templates, by path below the output directory.
   *
   * @param generated the paths of all other files
   * @param problems takes paths that cannot be; where it then has errors, do not go on
   */
  public SortedMap<String, byte[]> extraFiles(Set<String> generated, Diagnostics problems) {
    return ExtraFiles.of(templates, view, generated, problems);
  }
}
