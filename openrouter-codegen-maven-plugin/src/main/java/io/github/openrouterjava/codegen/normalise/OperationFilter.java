package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.parse.RawDocument;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.style.Glob;
import io.github.openrouterjava.codegen.style.Selection;
import io.github.openrouterjava.codegen.style.Selection.Selector;
import io.github.openrouterjava.codegen.style.Selection.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leaves the operations out that the user does not want. */
final class OperationFilter {

  private final RawDocument document;
  private final Selection selection;
  private final Diagnostics diagnostics;

  private OperationFilter(RawDocument document, Selection selection, Diagnostics diagnostics) {
    this.document = document;
    this.selection = selection;
    this.diagnostics = diagnostics;
  }

  /** The document with the operations that are to be generated, and all schemas. */
  static RawDocument filter(RawDocument all, Selection selection, Diagnostics diagnostics) {
    return selection.isAll() ? all : new OperationFilter(all, selection, diagnostics).run();
  }

  private RawDocument run() {
    Stream.concat(selection.include().stream(), selection.exclude().stream()).forEach(this::check);
    List<RawOperation> operations =
        document.operations().stream().filter(o -> selection.takes(subject(o))).toList();
    return new RawDocument(
        document.at(),
        document.info(),
        document.servers(),
        document.securitySchemes(),
        document.tagDescriptions(),
        document.schemas(),
        operations,
        document.webhooks(),
        document.dialect(),
        document.parts());
  }

  private static Subject subject(RawOperation o) {
    String id = o.operationId();
    return new Subject(o.path(), o.method().name(), id == null ? "" : id, o.tags());
  }

  /** Reports a selector that picks nothing: it is misspelt, or the document has moved on. */
  private void check(Selector selector) {
    boolean used =
        document.operations().stream().anyMatch(o -> selector.matches(subject(o)))
            || document.schemas().keySet().stream().anyMatch(selector::matchesSchema);
    if (!used) {
      diagnostics.warning(
          "style-selector",
          selector.at(),
          "The selector matches nothing in the document.",
          hint(selector));
    }
  }

  private String hint(Selector selector) {
    List<RawOperation> all = document.operations();
    List<String> hints = new ArrayList<>();
    hint(selector.path(), all.stream().map(RawOperation::path).toList(), hints);
    hint(selector.tag(), all.stream().flatMap(o -> o.tags().stream()).toList(), hints);
    hint(selector.operationId(), all.stream().map(o -> subject(o).operationId()).toList(), hints);
    hint(selector.method(), all.stream().map(o -> o.method().name()).toList(), hints);
    hint(selector.schema(), document.schemas().keySet(), hints);
    return hints.isEmpty() ? "Correct or remove it." : String.join(" ", hints);
  }

  private void hint(@Nullable Glob pattern, Collection<String> names, List<String> hints) {
    if (pattern != null && names.stream().noneMatch(pattern::matches)) {
      List<String> distinct = names.stream().distinct().toList();
      hints.add(
          diagnostics.hint(
              pattern.text(), distinct, "No match for " + Quoted.of(pattern.text()) + "."));
    }
  }
}
