package io.github.openrouterjava.codegen.update;

import io.github.openrouterjava.codegen.fetch.Validators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a vendored document was fetched from and how the server recognises it. Kept beside the
 * document as text, a fact per line. Immutable.
 *
 * @param source the address
 * @param sha256 the digest of the document as it was fetched
 * @param validators what the server said it can be recognised by
 */
record DocumentOrigin(String source, String sha256, Validators validators) {

  private static final String SUFFIX = ".origin";

  DocumentOrigin {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(validators, "validators");
  }

  /** The file that says where {@code document} is from. */
  static Path fileFor(Path document) {
    return document.resolveSibling(document.getFileName() + SUFFIX);
  }

  /** The origin of {@code document}, null where it is not known. */
  static @Nullable DocumentOrigin of(Path document) throws IOException {
    Map<String, String> facts = new HashMap<>();
    try {
      for (String line : Files.readAllLines(fileFor(document), StandardCharsets.UTF_8)) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          facts.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
      }
    } catch (NoSuchFileException e) {
      return null;
    }
    String source = facts.get("source");
    String sha256 = facts.get("sha256");
    return source == null || sha256 == null
        ? null
        : new DocumentOrigin(
            source, sha256, new Validators(facts.get("etag"), facts.get("last-modified")));
  }

  String toText() {
    StringBuilder text = new StringBuilder();
    text.append("source: ").append(source).append('\n');
    text.append("sha256: ").append(sha256).append('\n');
    if (validators.etag() != null) {
      text.append("etag: ").append(validators.etag()).append('\n');
    }
    if (validators.lastModified() != null) {
      text.append("last-modified: ").append(validators.lastModified()).append('\n');
    }
    return text.toString();
  }
}
