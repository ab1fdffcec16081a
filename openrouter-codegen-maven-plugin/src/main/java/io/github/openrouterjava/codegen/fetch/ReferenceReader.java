package io.github.openrouterjava.codegen.fetch;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Mark;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.reference.ReferenceWalk;
import io.github.openrouterjava.codegen.reference.References;
import io.github.openrouterjava.codegen.reference.References.Link;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that others refer to, as far as the user allows it; each is read once. What
 * is not allowed is left alone: it is reported where the reference is followed.
 */
public final class ReferenceReader {

  private static final Duration MAX_FETCH_TIME = Duration.ofSeconds(20);

  private final DocumentSource document;
  private final Path base;
  private final AllowedReferences allowed;
  private final UrlReader urls;
  private final DocumentReader reader;
  private final int maxBytes;
  private final int maxDocuments;
  private final Diagnostics problems;

  private final Map<String, DocumentSource> documents = new LinkedHashMap<>();
  private final Map<Link, String> links = new HashMap<>();
  private final Deque<String> unread = new ArrayDeque<>();
  private boolean tooMany;

  /** The main document's address, null where it has none that anything could be relative to. */
  private final @Nullable URI main;

  /**
   * A reader of what one document refers to.
   *
   * @param allowed what may be referred to: paths, relative to {@code base}, and URLs
   * @param problems takes what cannot be read
   */
  public ReferenceReader(
      DocumentSource document, List<String> allowed, Path base, Limits limits, Diagnostics problems)
      throws InputException {
    this.document = document;
    this.base = base;
    this.urls = new UrlReader(new FetchRules(limits.bytes(), MAX_FETCH_TIME, true, 0));
    this.reader = new DocumentReader(limits);
    this.maxBytes = limits.bytes();
    this.maxDocuments = limits.documents();
    this.problems = problems;
    this.main = address(document.name());
    this.allowed = new AllowedReferences(allowed, base, main);
  }

  /** The documents that the document and its overlays refer to. */
  public References read(List<DocumentSource> overlays) {
    follow(References.MAIN, document);
    for (DocumentSource overlay : overlays) {
      follow(References.MAIN, overlay);
    }
    for (String next = unread.poll(); next != null; next = unread.poll()) {
      DocumentSource source = documents.get(next);
      if (source != null) {
        follow(next, source);
      }
    }
    return new References(documents, links);
  }

  private @Nullable URI address(String name) {
    try {
      return name.matches("(?i)https?://.*")
          ? new URI(name)
          : base.resolve(name).toAbsolutePath().toRealPath().toUri();
    } catch (URISyntaxException | IOException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Reads what a document refers to. What is wrong with itself is said when it is parsed. */
  private void follow(String id, DocumentSource source) {
    Node root = reader.read(source, new Diagnostics());
    URI from = id.equals(References.MAIN) ? main : URI.create(id);
    if (root != null && from != null) {
      new ReferenceWalk(
              (reference, mark) -> {
                String document = reference.replaceFirst("#.*", "");
                if (!document.isEmpty()) {
                  link(id, from, document, mark);
                }
                return reference;
              })
          .replace(root);
    }
  }

  private void link(String id, URI from, String document, Mark mark) {
    Link link = new Link(id, document);
    if (links.containsKey(link)) {
      return;
    }
    URI target = allowed.target(from, document);
    if (target != null && target.equals(main)) {
      links.put(link, References.MAIN);
    } else if (target != null && (documents.containsKey(target.toString()) || read(target, mark))) {
      links.put(link, target.toString());
    }
  }

  private boolean read(URI target, Mark mark) {
    if (documents.size() == maxDocuments) {
      if (!tooMany) {
        problem(
            mark,
            "The document refers to more than " + maxDocuments + " others.",
            "Bundle the documents into one, or raise openrouter.codegen.maxDocuments.");
      }
      tooMany = true;
      return false;
    }
    try {
      documents.put(target.toString(), new DocumentSource(name(target), content(target)));
      unread.add(target.toString());
      return true;
    } catch (InputException e) {
      problem(mark, "The referenced document cannot be read: " + e.problem(), e.fix());
    } catch (IOException e) {
      problem(mark, "The referenced document cannot be read: " + e + ".", "Check its permissions.");
    }
    return false;
  }

  private byte[] content(URI target) throws IOException, InputException {
    if (!AllowedReferences.isUrl(target)) {
      return BoundedFiles.read(Path.of(target), maxBytes);
    }
    if (urls.read(target.toString(), Validators.NONE) instanceof Fetched.Document document) {
      return document.content();
    }
    throw new InputException("The server responded with status 304.", "Check the URL.");
  }

  /** What to call a document: as short as the user would. */
  private String name(URI target) {
    if (AllowedReferences.isUrl(target)) {
      return target.toString();
    }
    Path path = Path.of(target);
    Path root = base.toAbsolutePath().normalize();
    String name = (path.startsWith(root) ? root.relativize(path) : path).toString();
    return name.replace('\\', '/');
  }

  private void problem(Mark mark, String message, String fix) {
    problems.error("ref-unreadable", mark.at(Pointer.ROOT), message, fix);
  }
}
