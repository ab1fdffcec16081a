package io.github.openrouterjava.codegen.template;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something a template can name.
 *
 * @param name its name
 * @param kind what can be done with it
 * @param of what is inside of an object, a text or the items of a list; null for all else
 * @param about what it is, one sentence
 * @param value its value for a subject; null where the subject has none
 */
record Variable<T>(
    String name,
    Kind kind,
    @Nullable Supplier<ModelType<?>> of,
    String about,
    Function<T, @Nullable Object> value) {

  /** The same variable of something that has a subject of this one in it. */
  <S> Variable<S> of(Function<S, T> subject) {
    return new Variable<>(name, kind, of, about, outer -> value.apply(subject.apply(outer)));
  }

  /** What can be done with a variable. */
  enum Kind {
    /** A Java name or another word of the generator's: printed as it is. */
    NAME("name"),
    /** Text of the document: printed as it is, or in one of the forms of its model. */
    TEXT("text"),
    /** True or false: asked for by a section. */
    FLAG("flag"),
    /** One thing, or none: opened by a section or a dot. */
    OBJECT("object"),
    /** Any number of things: repeated by a section. */
    LIST("list");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean isPrinted() {
      return this == NAME || this == TEXT || this == FLAG;
    }
  }
}
