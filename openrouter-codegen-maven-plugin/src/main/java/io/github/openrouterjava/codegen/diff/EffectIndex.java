package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The effects by the class they are on, and by the places in both documents they come from. */
final class EffectIndex {

  private final Map<String, List<JavaEffect>> byType = new HashMap<>();
  private final Map<String, List<JavaEffect>> byOldPointer = new HashMap<>();
  private final Map<String, List<JavaEffect>> byNewPointer = new HashMap<>();

  EffectIndex(List<JavaEffect> effects) {
    for (JavaEffect effect : effects) {
      add(byType, effect.type(), effect);
      effect.cause().old().all().forEach(pointer -> add(byOldPointer, pointer, effect));
      effect.cause().now().all().forEach(pointer -> add(byNewPointer, pointer, effect));
    }
  }

  private static void add(Map<String, List<JavaEffect>> to, String key, JavaEffect effect) {
    to.computeIfAbsent(key, k -> new ArrayList<>()).add(effect);
  }

  /** Those on a class. */
  Stream<JavaEffect> on(String type) {
    return byType.getOrDefault(type, List.of()).stream();
  }

  /** Those that mention a place in either document; some may come twice. */
  Stream<JavaEffect> from(@Nullable String old, @Nullable String now) {
    return Stream.concat(from(byOldPointer, old), from(byNewPointer, now));
  }

  private static Stream<JavaEffect> from(
      Map<String, List<JavaEffect>> all, @Nullable String pointer) {
    return pointer == null ? Stream.of() : all.getOrDefault(pointer, List.of()).stream();
  }
}
