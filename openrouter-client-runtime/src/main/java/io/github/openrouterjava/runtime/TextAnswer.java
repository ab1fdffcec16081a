package io.github.openrouterjava.runtime;

/** An answer of text. */
final class TextAnswer extends MemoryAnswer<String> {
  TextAnswer(String mediaType) {
    super(mediaType);
  }

  @Override
  String read(Body body, AnswerContext context) {
    return body.text();
  }
}
