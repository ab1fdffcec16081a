package io.github.openrouterjava.codegen.fetch;

import java.util.Objects;

/** What came of asking for a document. Immutable. */
public sealed interface Fetched {

  /** The document is the one whose validators were sent. */
  record Unchanged() implements Fetched {}

  /** The document. A class, because two of them with the same bytes need not be equal. */
  final class Document implements Fetched {

    private final byte[] content;
    private final Validators validators;

    /**
     * A document.
     *
     * @param content its bytes; shared, not copied, and not to be changed
     * @param validators to send the next time
     */
    public Document(byte[] content, Validators validators) {
      this.content = Objects.requireNonNull(content, "content");
      this.validators = Objects.requireNonNull(validators, "validators");
    }

    /** The bytes; shared, not copied, and not to be changed. */
    public byte[] content() {
      return content;
    }

    /** What to send the next time. */
    public Validators validators() {
      return validators;
    }
  }
}
