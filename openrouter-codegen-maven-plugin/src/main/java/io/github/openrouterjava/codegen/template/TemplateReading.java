package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the user's templates and reports all that is wrong with them together. */
final class TemplateReading {

  private static final String CONTRACT = "contract";
  private static final String NUMBER = "\\d{1,9}";

  private final Diagnostics problems;
  private final Map<String, FrontMatter> own = new TreeMap<>();
  private final Map<String, String> bodies = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  TemplateReading(Diagnostics problems) {
    this.problems = problems;
  }

  Templates read(Map<String, String> texts) {
    return texts.isEmpty() ? new Templates(new Engine(texts), Set.of(), List.of()) : readAll(texts);
  }

  private Templates readAll(Map<String, String> texts) {
    new TreeMap<>(texts).forEach(this::accept);
    Engine engine = new Engine(bodies);
    Set<Slot> overridden = slots(engine);
    List<ExtraTemplate> extras = new ArrayList<>();
    for (String file : own.keySet()) {
      if (file.startsWith(Templates.EXTRA)) {
        ExtraTemplate extra = ExtraTemplate.of(file, own.get(file), problems);
        if (extra != null) {
          extras.add(extra);
          check(extra, engine);
        }
      }
    }
    own.keySet().stream().filter(file -> !isUsed(file)).forEach(this::unused);
    return new Templates(new Engine(withPaths(extras)), overridden, extras);
  }

  private void accept(String file, String text) {
    Set<String> keys = file.startsWith(Templates.EXTRA) ? ExtraTemplate.KEYS : Set.of(CONTRACT);
    FrontMatter matter = FrontMatter.of(file, text, keys, problems);
    if (Engine.isWellFormed(file, matter.padded(), problems)) {
      own.put(file, matter);
      bodies.put(file, matter.body());
      checkVersion(file, matter);
    }
  }

  /** Checks the slots, and finds those that may look otherwise than by default. */
  private Set<Slot> slots(Engine engine) {
    Set<Slot> overridden = EnumSet.noneOf(Slot.class);
    for (Slot slot : Slot.values()) {
      FrontMatter matter = own.get(slot.file());
      String text = matter == null ? engine.text(slot.file()) : matter.padded();
      if (text != null) {
        Set<String> partials = check(slot.file(), text, slot.model(), engine);
        if (matter != null || !Collections.disjoint(partials, own.keySet())) {
          overridden.add(slot);
        }
      }
    }
    return overridden;
  }

  private void check(ExtraTemplate extra, Engine engine) {
    FrontMatter matter = own.get(extra.file());
    if (matter != null) {
      check(extra.file(), matter.padded(), extra.per().model(), engine);
      String path = "\n".repeat(extra.pathLine() - 1) + extra.path();
      if (Engine.isWellFormed(extra.file(), path, problems)) {
        check(extra.file(), path, extra.per().model(), engine);
      }
    }
  }

  private Set<String> check(String file, String text, ModelType<?> model, Engine engine) {
    TemplateCheck check = new TemplateCheck(engine::text, this::changed, problems);
    check.check(file, text, model);
    used.addAll(check.partials());
    return check.partials();
  }

  /** The templates with those of paths beside them, which are evaluated in the same way. */
  private Map<String, String> withPaths(List<ExtraTemplate> extras) {
    Map<String, String> all = new TreeMap<>(bodies);
    extras.forEach(extra -> all.put(extra.pathFile(), extra.path()));
    return all;
  }

  private boolean isUsed(String file) {
    return file.startsWith(Templates.EXTRA) || used.contains(file) || Slot.of(file).isPresent();
  }

  private void unused(String file) {
    List<String> files = Slot.files();
    problems.error(
        "template-unknown",
        Location.of(file),
        "Unused template: neither the generator nor another template refers to this name.",
        problems.hint(file, files, "Known templates: " + String.join(", ", files) + "."));
  }

  /** Whether a template was written for an older contract that differs from this one. */
  static boolean isStale(String text) {
    FrontMatter matter = FrontMatter.of("", text, ExtraTemplate.KEYS, new Diagnostics());
    return !Contract.changesSince(version(matter)).isEmpty();
  }

  private static int version(FrontMatter matter) {
    FrontMatter.Value said = matter.value(CONTRACT);
    return said != null && said.text().matches(NUMBER)
        ? Integer.parseInt(said.text())
        : Contract.versionOf(matter.body());
  }

  private void checkVersion(String file, FrontMatter matter) {
    FrontMatter.Value said = matter.value(CONTRACT);
    if (said != null && !said.text().matches(NUMBER)) {
      problems.error(
          "template-invalid",
          FrontMatter.at(file, said.line()),
          Quoted.of(said.text()) + " is not a contract version.",
          "Write a number, such as " + Contract.VERSION + ".");
    }
    int version = version(matter);
    List<String> changes = Contract.changesSince(version);
    if (version > Contract.VERSION) {
      problems.error(
          "template-newer",
          Location.of(file),
          "The template is written for contract "
              + version
              + ", but this generator supports "
              + Contract.VERSION
              + ".",
          "Update the plugin, or correct the number.");
    } else if (!changes.isEmpty()) {
      problems.warning(
          "template-stale",
          Location.of(file),
          "The template is written for contract "
              + version
              + "; the current contract is "
              + Contract.VERSION
              + ".",
          "Check the changes, then update the number: " + String.join(" ", changes));
    }
  }

  /** What to add to a message about a name that a template does not find. */
  private String changed(String file) {
    FrontMatter matter = own.get(file);
    if (matter == null) {
      return "";
    }
    int version = version(matter);
    List<String> changes = Contract.changesSince(version);
    return changes.isEmpty()
        ? ""
        : " Changes since contract "
            + version
            + ", for which it is written: "
            + String.join(" ", changes);
  }
}
