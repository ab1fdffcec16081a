package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the style file. What is wrong with it is reported with its place. */
final class Section {

  private final @Nullable Cursor at;
  private final String path;
  private final Diagnostics diagnostics;
  private final MemberReader values;

  /**
   * An object.
   *
   * @param at the object; null where it is absent, which is like an empty one
   * @param path its path in {@link StyleKeys}
   */
  Section(@Nullable Cursor at, String path, Diagnostics diagnostics) {
    this.values = new MemberReader(diagnostics);
    this.at = at != null && values.isObject(at) ? at : null;
    this.path = path;
    this.diagnostics = diagnostics;
    checkKeys();
  }

  private void checkKeys() {
    Set<String> known = StyleKeys.below(path);
    if (known.contains("*")) {
      return;
    }
    for (Cursor member : members()) {
      if (!known.contains(member.name())) {
        diagnostics.error(
            "style-key",
            member.location(),
            "Unknown style key " + Quoted.of(member.name()) + ".",
            diagnostics.hint(
                member.name(), known, "Known keys: " + String.join(", ", known) + "."));
      }
    }
  }

  /** The object below a key. */
  Section section(String key) {
    return new Section(member(key), path.isEmpty() ? key : path + "." + key, diagnostics);
  }

  /** The objects in the array below a key. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    String below = (path.isEmpty() ? key : path + "." + key) + "[]";
    items(key).forEach(item -> sections.add(new Section(item, below, diagnostics)));
    return sections;
  }

  List<Cursor> members() {
    return at == null ? List.of() : at.members();
  }

  @Nullable Cursor member(String key) {
    return at == null ? null : at.member(key);
  }

  /** Where the object stands; null where it does not. */
  @Nullable Cursor at() {
    return at;
  }

  /** The text below a key, null where there is none. */
  @Nullable String text(String key) {
    return values.text(at, key);
  }

  @Nullable String text(Cursor member) {
    return values.text(member);
  }

  /** The text below a key that must be there. */
  @Nullable String needed(String key) {
    checkThere(key);
    return text(key);
  }

  /** Reports where a key is missing. */
  void checkThere(String key) {
    if (at != null && member(key) == null) {
      diagnostics.error(
          "style-incomplete",
          at.location(),
          "The key " + Quoted.of(key) + " is missing.",
          "Add it.");
    }
  }

  /** The array below a key; a single value stands for an array of one. */
  List<Cursor> items(String key) {
    Cursor member = member(key);
    if (member == null) {
      return List.of();
    }
    return member.node() instanceof Node.Sequence ? member.items() : List.of(member);
  }

  /** Whether a key is set. */
  boolean flag(String key) {
    return values.flag(at, key);
  }

  /** What the text below a key stands for. */
  <E> E choice(String key, Map<String, E> choices, E otherwise) {
    Cursor member = member(key);
    if (member == null) {
      return otherwise;
    }
    String text = text(member);
    E chosen = text == null ? null : choices.get(text);
    if (text != null && chosen == null) {
      String all = String.join(", ", choices.keySet());
      diagnostics.error(
          "style-value",
          member.location(),
          Quoted.of(text) + " is not a known value of " + Quoted.of(key) + ".",
          diagnostics.hint(text, choices.keySet(), "Use one of " + all + "."));
    }
    return chosen == null ? otherwise : chosen;
  }

  /** Reports a value that says nothing usable. */
  void invalid(Cursor member, String message, String fix) {
    diagnostics.error("style-value", member.location(), message, fix);
  }
}
