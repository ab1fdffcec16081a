package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.diff.surface.SurfaceDiff;
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
   * The changes for callers when {@code now} replaces {@code old}.
   *
   * @throws io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException if nothing can be
   *     generated from one of them
   */
  public static DiffReport between(GeneratorInput old, GeneratorInput now) {
    Generator generator = new Generator();
    return between(generator.client(old), generator.client(now));
  }

  /** The changes for callers when {@code now} replaces {@code old}. */
  public static DiffReport between(GeneratedClient old, GeneratedClient now) {
    Context context = new Context(Snapshot.of(old), Snapshot.of(now));
    new ApiDiff(context).compare();
    new OperationDiff(context).compare();
    new TypeDiff(context).compare();
    OwnSources own = OwnSources.of(old, now);
    join(context, SurfaceDiff.between(own.before(), own.after()));
    List<Change> changes =
        context.changes().stream().map(PendingChange::change).sorted(ORDER).toList();
    return new DiffReport(old.document(), now.document(), changes, own.warnings());
  }

  private static void join(Context context, List<JavaEffect> effects) {
    EffectIndex index = new EffectIndex(effects);
    Set<JavaEffect> claimed = new HashSet<>();
    context.changes().forEach(change -> claimed.addAll(change.join(index)));
    List<JavaEffect> rest = effects.stream().filter(e -> !claimed.contains(e)).toList();
    new UnclaimedEffects(context).add(rest);
  }
}
