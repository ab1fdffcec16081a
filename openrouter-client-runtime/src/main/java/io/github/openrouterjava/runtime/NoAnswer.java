package io.github.openrouterjava.runtime;

/** An answer whose body does not matter. */
final class NoAnswer extends MemoryAnswer<Void> {
  NoAnswer() {
    super("*/*");
  }

  @Override
  @SuppressWarnings("NullAway") // Void has no other value
  Void read(Body body, AnswerContext context) {
    return null;
  }
}
