package io.github.openrouterjava.codegen.overlay;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.jsonpath.JsonPath;
import io.github.openrouterjava.codegen.jsonpath.JsonPathException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies overlays (OpenAPI Overlay Specification 1.0 and 1.1). Thread-safe.
 *
 * <p>Actions are applied one after the other. {@code extends} is not looked at: the user says which
 * overlays belong to a document. An array in {@code update} is appended element by element to an
 * array it targets, as 1.1 says; 1.0 left that open.
 */
public final class Overlays {

  private final Limits limits;
  private final boolean missFails;

  /** Applies overlays that stay within the limits, and so do documents they are applied to. */
  public Overlays(Limits limits) {
    this(limits, false);
  }

  /**
   * Applies overlays that stay within the limits.
   *
   * @param missFails whether a target that selects nothing is an error, not a warning
   */
  public Overlays(Limits limits, boolean missFails) {
    this.missFails = missFails;
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Applies overlays.
   *
   * @param document the root of the document
   * @param overlays the overlays, in the order they are applied
   * @param diagnostics takes what is wrong with the overlays, and targets that select nothing
   * @return the root of the changed document; what comes from an overlay says so by its mark
   */
  public Node apply(Node document, List<DocumentSource> overlays, Diagnostics diagnostics) {
    DocumentReader reader = new DocumentReader(limits);
    Run run = new Run(document, new Growth(limits), missFails, diagnostics);
    for (DocumentSource source : overlays) {
      Node overlay = reader.read(source, diagnostics);
      if (overlay != null) {
        new OverlayReader(diagnostics).read(Cursor.root(overlay)).forEach(run::apply);
      }
    }
    return run.document;
  }

  /** The application of overlays to one document. */
  private static final class Run {

    private final Growth growth;
    private final boolean missFails;
    private final Diagnostics diagnostics;
    private final Merge merge;
    private Node document;

    Run(Node document, Growth growth, boolean missFails, Diagnostics diagnostics) {
      this.missFails = missFails;
      this.document = document;
      this.growth = growth;
      this.diagnostics = diagnostics;
      this.merge = new Merge(diagnostics);
    }

    void apply(Action action) {
      Cursor root = Cursor.root(document);
      try {
        List<Cursor> targets = action.target().select(root);
        if (targets.isEmpty()) {
          miss(action, action.target(), root);
          return;
        }
        for (JsonPath alternative : action.target().alternatives()) {
          if (alternative.select(root).isEmpty()) {
            miss(action, alternative, root);
          }
        }
        Node changed = changed(action, root, targets);
        if (changed != null) {
          document = changed;
        }
      } catch (JsonPathException e) {
        diagnostics.error(
            "jsonpath-cost",
            action.at().location(),
            e.getMessage() + ".",
            "Make the query more specific.");
      }
    }

    private @Nullable Node changed(Action action, Cursor root, List<Cursor> targets) {
      if (action.remove()) {
        Node left = TreeEdit.apply(root, targets, target -> null);
        if (left == null) {
          error(
              "overlay-root",
              action,
              "The document itself cannot be removed.",
              "Target a part of it.");
        }
        return left;
      }
      Cursor value = value(action, root);
      if (value == null || !isOneKind(action, targets)) {
        return null;
      }
      if (!growth.allows(value.node(), targets)) {
        error(
            "overlay-growth",
            action,
            "After this action the document exceeds the limits on size or nesting.",
            "Target fewer nodes.");
        return null;
      }
      return TreeEdit.apply(root, targets, target -> merge.intoTarget(target, value));
    }

    private @Nullable Cursor value(Action action, Cursor root) {
      if (action.copy() == null) {
        return action.update();
      }
      List<Cursor> sources = action.copy().select(root);
      if (sources.size() != 1) {
        error(
            "overlay-copy",
            action,
            Quoted.of(action.copy().toString())
                + " selects "
                + sources.size()
                + " nodes; it must select exactly one to copy.",
            "Make the query more specific.");
        return null;
      }
      return sources.get(0);
    }

    private boolean isOneKind(Action action, List<Cursor> targets) {
      long kinds =
          targets.stream()
              .map(
                  target ->
                      Merge.isPrimitive(target.node()) ? Void.class : target.node().getClass())
              .distinct()
              .count();
      if (kinds > 1) {
        error(
            "overlay-mixed",
            action,
            "The target selects nodes of different kinds.",
            "Use one action per kind.");
      }
      return kinds == 1;
    }

    private void miss(Action action, JsonPath path, Cursor root) {
      String message = "The target selects nothing: " + path.explainMiss(root) + ".";
      String fix = "Correct the target, or remove the action if the document has changed.";
      if (missFails) {
        error("overlay-no-match", action, message, fix);
      } else {
        diagnostics.warning("overlay-no-match", action.at().location(), message, fix);
      }
    }

    private void error(String code, Action action, String message, String fix) {
      diagnostics.error(code, action.at().location(), message, fix);
    }
  }
}
