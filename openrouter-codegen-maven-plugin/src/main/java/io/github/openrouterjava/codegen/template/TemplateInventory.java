package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates there are, built-in ones and the user's, and what the user's are worth.
 *
 * @param entries the slots in the order of their documentation, then the user's other templates
 * @param problems what is wrong with the user's templates; warnings are about older contracts
 */
public record TemplateInventory(List<Entry> entries, List<Diagnostic> problems) {

  public TemplateInventory {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** What there is to say about a template. */
  public enum State {
    /** The built-in one is used. */
    BUILT_IN("built in"),
    /** The user's is used, and is word for word the built-in one. */
    SAME("custom, identical to the built-in template"),
    /** The user's is used. */
    OWN("custom"),
    /** The user's is used, and was written for an older contract. */
    STALE("custom, out of date");

    private final String words;

    State(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A template.
   *
   * @param file its path below the template directory
   * @param state what there is to say about it
   * @param about what it gives, a sentence or two
   */
  public record Entry(String file, State state, String about) {}

  /** The inventory for the user's templates, by path below their directory. */
  public static TemplateInventory of(Map<String, String> own) {
    SortedMap<String, String> builtIn = BuiltInTemplates.all();
    List<Entry> entries = new ArrayList<>();
    for (Slot slot : Slot.values()) {
      String text = own.get(slot.file());
      entries.add(new Entry(slot.file(), state(text, builtIn.get(slot.file())), slot.about()));
    }
    new TreeMap<>(own)
        .forEach(
            (file, text) -> {
              if (Slot.of(file).isEmpty()) {
                String about =
                    file.startsWith(Templates.EXTRA)
                        ? "Extra files."
                        : "Included by other templates.";
                entries.add(new Entry(file, state(text, null), about));
              }
            });
    Diagnostics problems = new Diagnostics();
    Templates.of(own, problems);
    return new TemplateInventory(entries, problems.all());
  }

  private static State state(@Nullable String own, @Nullable String builtIn) {
    if (own == null) {
      return State.BUILT_IN;
    }
    if (own.equals(builtIn)) {
      return State.SAME;
    }
    return TemplateReading.isStale(own) ? State.STALE : State.OWN;
  }
}
