package io.github.openrouterjava.codegen.document;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A document as bytes, and what to call it. Immutable. */
public final class DocumentSource {

  private final String name;
  private final byte[] content;

  /**
   * A document.
   *
   * @param name what to call it in messages: the path or URL as the user wrote it
   * @param content its bytes, UTF-8; shared, not copied, and not to be changed
   */
  public DocumentSource(String name, byte[] content) {
    this.name = Objects.requireNonNull(name, "name");
    this.content = Objects.requireNonNull(content, "content");
  }

  /** A document that is already text. */
  public static DocumentSource of(String name, String text) {
    return new DocumentSource(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What to call it in messages. */
  public String name() {
    return name;
  }

  /** The bytes; shared, not copied, and not to be changed. */
  public byte[] content() {
    return content;
  }

  @Override
  public String toString() {
    return name;
  }
}
