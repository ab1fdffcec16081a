package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.Set;
import java.util.TreeSet;

/** The effects in a report, in the notation of {@link ClassFiles}. */
final class Effects {

  private Effects() {}

  static Set<String> of(DiffReport report) {
    Set<String> effects = new TreeSet<>();
    for (Change change : report.changes()) {
      for (JavaEffect effect : change.java()) {
        effects.add(effect.type() + "#" + what(effect));
      }
    }
    return effects;
  }

  private static String what(JavaEffect effect) {
    return switch (effect.kind()) {
      case TYPE -> "";
      case SUPERTYPE -> "is " + effect.member();
      case PERMITTED -> "permits " + effect.member();
      case MEMBER, NULLNESS, DEPRECATION -> effect.member();
    };
  }
}
