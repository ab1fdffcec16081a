package io.github.openrouterjava.codegen.fetch;

import java.util.Objects;

/** What came of asking for a document. Immutable. */
public sealed interface Fetched {

  /** The document is the one whose validators were sent. */
  record Unchanged() implements Fetched {}

  /**
   * The document.
   *
   * @param content its bytes; shared, not copied, and not to be changed
   * @param validators to send the next time
   */
  record Document(byte[] content, Validators validators) implements Fetched {
    public Document {
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(validators, "validators");
    }
  }
}
