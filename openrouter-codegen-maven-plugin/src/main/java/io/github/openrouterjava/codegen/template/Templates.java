package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The templates of a run: the user's where there are any, else the built-in ones. All were checked
 * against the contract. Immutable and thread-safe.
 */
public final class Templates {

  /** The folder of the templates that are for no slot. */
  public static final String EXTRA = "extra/";

  private final Engine engine;
  private final Set<Slot> overridden;
  private final List<ExtraTemplate> extras;

  Templates(Engine engine, Set<Slot> overridden, List<ExtraTemplate> extras) {
    this.engine = engine;
    this.overridden = Set.copyOf(overridden);
    this.extras = List.copyOf(extras);
  }

  /**
   * Reads the user's templates.
   *
   * @param own the user's templates by path below their directory, with {@code /} between segments
   * @param problems takes what is wrong with them; where it then has errors, do not go on
   */
  public static Templates of(Map<String, String> own, Diagnostics problems) {
    return new TemplateReading(problems).read(own);
  }

  /** The templates that are for no slot. */
  List<ExtraTemplate> extras() {
    return extras;
  }

  /** Whether the user has a template for {@code slot}, or for a part of it. */
  boolean overrides(Slot slot) {
    return overridden.contains(slot);
  }

  /** The text of a slot. */
  String text(Slot slot, Model model) {
    return engine.evaluate(slot.file(), model);
  }

  /** The text of another template. */
  String text(String file, Model model) {
    return engine.evaluate(file, model);
  }
}
