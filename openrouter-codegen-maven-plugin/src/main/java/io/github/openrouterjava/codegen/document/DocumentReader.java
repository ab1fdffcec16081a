package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML (1.2, core schema) and JSON into trees. Thread-safe.
 *
 * <p>Reading cannot do anything but build a tree of JSON values: tags that name types are refused,
 * aliases are bounded, nothing is fetched.
 */
public final class DocumentReader {

  private final Limits limits;

  /** A reader that refuses what passes the limits. */
  public DocumentReader(Limits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Reads a document.
   *
   * @param source the document
   * @param diagnostics takes what is wrong with it
   * @return its root, null where it cannot be read; then there is an error among the diagnostics
   */
  public @Nullable Node read(DocumentSource source, Diagnostics diagnostics) {
    try {
      Node root = parse(source.name(), decode(source), diagnostics);
      if (root == null) {
        diagnostics.error(
            "document-empty",
            Location.of(source.name()),
            "The document is empty.",
            "Check that this is the right file.");
      }
      return root;
    } catch (UnreadableException e) {
      diagnostics.error(e.code(), e.location(), e.says(), e.fix());
      return null;
    }
  }

  private @Nullable Node parse(String name, String text, Diagnostics diagnostics) {
    boolean object = text.stripLeading().startsWith("{");
    if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return new JsonReader(name, limits, diagnostics).read(text);
    }
    if (object) {
      Diagnostics attempt = new Diagnostics();
      try {
        Node root = new JsonReader(name, limits, attempt).read(text);
        diagnostics.addAll(attempt);
        return root;
      } catch (UnreadableException e) {
        // YAML's own flow style looks like JSON; if it is not YAML either, its message is as good.
        return new YamlReader(name, limits, diagnostics).read(text);
      }
    }
    return new YamlReader(name, limits, diagnostics).read(text);
  }

  private String decode(DocumentSource source) {
    byte[] bytes = source.content();
    Location location = Location.of(source.name());
    if (bytes.length > limits.bytes()) {
      throw new UnreadableException(
          "document-too-large",
          location,
          "The document has " + bytes.length + " bytes.",
          "At most " + limits.bytes() + " are supported; split the document, or remove examples.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableException(
          "not-utf8", location, "The document is not encoded in UTF-8.", "Save it as UTF-8.");
    }
  }
}
