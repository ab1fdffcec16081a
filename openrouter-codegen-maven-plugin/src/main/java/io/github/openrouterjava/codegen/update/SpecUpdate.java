package io.github.openrouterjava.codegen.update;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.fetch.BoundedFiles;
import io.github.openrouterjava.codegen.fetch.Fetched;
import io.github.openrouterjava.codegen.fetch.InputException;
import io.github.openrouterjava.codegen.fetch.UrlReader;
import io.github.openrouterjava.codegen.fetch.Validators;
import io.github.openrouterjava.codegen.output.AtomicFile;
import io.github.openrouterjava.codegen.output.Sha256;
import io.github.openrouterjava.codegen.update.UpdateResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces a vendored document by the newest one. Immutable; may serve many threads. */
public final class SpecUpdate {

  private final Comparison comparison;
  private final ArtifactResolver artifacts;

  /** Compares two documents, and refuses one that cannot be generated from. */
  @FunctionalInterface
  public interface Comparison {

    /**
     * The effects on callers when {@code next} replaces {@code last}.
     *
     * @param last the vendored document, null where there is none
     * @throws InvalidDocumentException if {@code next} cannot be generated from
     */
    ChangeSummary of(@Nullable DocumentSource last, DocumentSource next) throws IOException;
  }

  /** Updates that find artifacts with {@code artifacts}. */
  public SpecUpdate(Comparison comparison, ArtifactResolver artifacts) {
    this.comparison = comparison;
    this.artifacts = artifacts;
  }

  /**
   * Looks for a newer document and, if there is one that can be generated from, puts it in place.
   *
   * @throws InvalidDocumentException if it cannot be had, or cannot be generated from; the old one
   *     is unchanged
   * @throws IOException if the vendored document cannot be read or written
   */
  public UpdateResult execute(UpdateRequest request) throws IOException {
    Path document = request.document();
    DocumentSource last = vendored(document);
    String name = name(request.source());
    try {
      if (request.source() instanceof SpecSource.Url url) {
        DocumentOrigin origin = last == null ? null : origin(document, url, last);
        Validators known = origin == null ? Validators.NONE : origin.validators();
        Fetched fetched = new UrlReader(request.rules()).read(url.address(), known);
        if (!(fetched instanceof Fetched.Document newest)) {
          return UpdateResult.of(Outcome.UNCHANGED, "The document is unchanged on the server.");
        }
        DocumentOrigin next =
            new DocumentOrigin(url.address(), Sha256.of(newest.content()), newest.validators());
        return take(request, last, new DocumentSource(name, newest.content()), next);
      }
      return take(request, last, new DocumentSource(name, read(request)), null);
    } catch (InputException e) {
      throw new InvalidDocumentException(
          List.of(
              new Diagnostic(
                  Severity.ERROR, "input-unreadable", Location.of(name), e.problem(), e.fix())));
    }
  }

  private static @Nullable DocumentSource vendored(Path document) throws IOException {
    return Files.exists(document)
        ? new DocumentSource(document.toString(), Files.readAllBytes(document))
        : null;
  }

  private static @Nullable DocumentOrigin origin(
      Path document, SpecSource.Url url, DocumentSource last) throws IOException {
    DocumentOrigin origin = DocumentOrigin.of(document);
    boolean still =
        origin != null
            && origin.source().equals(url.address())
            && origin.sha256().equals(Sha256.of(last.content()));
    return still ? origin : null;
  }

  private byte[] read(UpdateRequest request) throws IOException, InputException {
    int maxBytes = request.rules().maxBytes();
    if (request.source() instanceof SpecSource.Artifact artifact) {
      Path file = artifacts.resolve(artifact);
      return artifact.entry() == null
          ? BoundedFiles.read(file, maxBytes)
          : BoundedFiles.readEntry(file, artifact.entry(), maxBytes);
    }
    String path = name(request.source());
    try {
      return BoundedFiles.read(request.baseDirectory().resolve(path), maxBytes);
    } catch (InvalidPathException e) {
      throw new InputException("Invalid path: " + e.getReason() + ".", "Correct the path.");
    }
  }

  private UpdateResult take(
      UpdateRequest request,
      @Nullable DocumentSource last,
      DocumentSource next,
      @Nullable DocumentOrigin origin)
      throws IOException {
    Path document = request.document();
    String digest = Sha256.of(next.content());
    if (last != null && Sha256.of(last.content()).equals(digest)) {
      if (origin != null && !request.dryRun() && !origin.equals(DocumentOrigin.of(document))) {
        AtomicFile.replace(
            DocumentOrigin.fileFor(document), origin.toText().getBytes(StandardCharsets.UTF_8));
      }
      return UpdateResult.of(Outcome.UNCHANGED, "The document is up to date.");
    }
    ChangeSummary change = comparison.of(last, next);
    if (request.dryRun() || change.tooMuch()) {
      return new UpdateResult(
          change.tooMuch() ? Outcome.REFUSED : Outcome.SHOWN,
          "A newer document is available; " + document + " is unchanged.",
          change.lines(),
          change.diagnostics());
    }
    AtomicFile.replace(document, next.content());
    if (origin == null) {
      Files.deleteIfExists(DocumentOrigin.fileFor(document));
    } else {
      AtomicFile.replace(
          DocumentOrigin.fileFor(document), origin.toText().getBytes(StandardCharsets.UTF_8));
    }
    String done = last == null ? "Fetched " : "Replaced ";
    return new UpdateResult(
        Outcome.REPLACED,
        done + document + " (sha256 " + digest + ").",
        change.lines(),
        change.diagnostics());
  }

  private static String name(SpecSource source) {
    if (source instanceof SpecSource.Url url) {
      return url.address();
    }
    if (source instanceof SpecSource.LocalFile file) {
      return file.path();
    }
    SpecSource.Artifact artifact = (SpecSource.Artifact) source;
    String end = artifact.entry() == null ? "" : "!" + artifact.entry();
    return artifact.artifact() + "-" + artifact.version() + "." + artifact.extension() + end;
  }
}
