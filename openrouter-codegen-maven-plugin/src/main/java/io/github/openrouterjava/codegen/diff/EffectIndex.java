package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The effects by the type they are on. */
final class EffectIndex {

  private final Map<String, List<JavaEffect>> byType = new HashMap<>();

  EffectIndex(List<JavaEffect> effects) {
    for (JavaEffect effect : effects) {
      byType.computeIfAbsent(effect.type(), type -> new ArrayList<>()).add(effect);
    }
  }

  List<JavaEffect> of(String type) {
    return byType.getOrDefault(type, List.of());
  }
}
