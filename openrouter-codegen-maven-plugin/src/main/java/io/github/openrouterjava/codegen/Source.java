package io.github.openrouterjava.codegen;

import java.util.Arrays;
import java.util.Objects;

/** An input document as it was read: nothing is decoded or parsed yet. Immutable. */
public final class Source {

  private final String name;
  private final byte[] content;

  /**
   * A document.
   *
   * @param name what to call it in diagnostics: the path or URL as the user wrote it
   * @param content its bytes, which are copied
   */
  public Source(String name, byte[] content) {
    this.name = Objects.requireNonNull(name, "name");
    this.content = content.clone();
  }

  /** What to call it in diagnostics. */
  public String name() {
    return name;
  }

  /** A copy of the bytes. */
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source that
        && name.equals(that.name)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return name + " (" + content.length + " bytes)";
  }
}
