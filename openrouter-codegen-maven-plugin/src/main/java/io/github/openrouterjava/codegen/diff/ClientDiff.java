package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.diff.surface.SurfaceDiff;
import io.github.openrouterjava.codegen.diff.surface.SurfaceReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two documents as callers of the generated client see them. Generates from both, compares
 * what callers can mention in Java and what the models say of the wire, and joins the two, so that
 * every difference in Java is part of some change. Stateless and thread-safe.
 */
public final class ClientDiff {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::severity)
          .thenComparing(change -> change.subject().kind())
          .thenComparing(change -> change.subject().name())
          .thenComparing(Change::member)
          .thenComparing(Change::kind)
          .thenComparing(change -> String.valueOf(change.before()))
          .thenComparing(change -> String.valueOf(change.after()));

  private ClientDiff() {}

  /**
   * What changes for callers when {@code now} replaces {@code old}.
   *
   * @throws io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException if nothing can be
   *     generated from one of them
   * @throws IllegalStateException on a Java runtime that is no JDK
   */
  public static DiffReport between(GeneratorInput old, GeneratorInput now) {
    Generator generator = new Generator();
    GeneratedClient before = generator.client(old);
    GeneratedClient after = generator.client(now);
    Context context = new Context(Side.of(before), Side.of(after));
    new ApiDiff(context).compare();
    new OperationDiff(context).compare();
    new TypeDiff(context).compare();
    join(
        context,
        SurfaceDiff.between(
            SurfaceReader.read(before.generation().files()),
            SurfaceReader.read(after.generation().files())));
    List<Change> changes = context.drafts().stream().map(Draft::change).sorted(ORDER).toList();
    return new DiffReport(old.document().name(), now.document().name(), changes);
  }

  private static void join(Context context, List<JavaEffect> effects) {
    EffectIndex index = new EffectIndex(effects);
    Set<JavaEffect> claimed = new HashSet<>();
    context.drafts().forEach(draft -> claimed.addAll(draft.join(index)));
    List<JavaEffect> rest = effects.stream().filter(e -> !claimed.contains(e)).toList();
    new Leftovers(context).add(rest);
  }
}
