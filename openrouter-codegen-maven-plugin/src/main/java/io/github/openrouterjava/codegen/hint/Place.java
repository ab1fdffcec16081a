package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.openapi.ObjectSpec;
import org.jspecify.annotations.Nullable;

/** The kinds of objects in a document that hints can stand on. */
enum Place {
  DOCUMENT("the document"),
  OPERATION("an operation"),
  PARAMETER("a parameter"),
  SCHEMA("a schema"),
  /** Anything else; no hint may stand there. */
  OTHER("this object");

  private final String words;

  Place(String words) {
    this.words = words;
  }

  /** The place in a message. */
  String words() {
    return words;
  }

  static Place of(ObjectSpec spec) {
    return switch (spec) {
      case DOCUMENT -> DOCUMENT;
      case OPERATION -> OPERATION;
      case PARAMETER -> PARAMETER;
      default -> OTHER;
    };
  }

  /** The place that the schema of hints calls so, null where there is none. */
  static @Nullable Place of(String name) {
    for (Place place : values()) {
      if (place.name().equalsIgnoreCase(name)) {
        return place;
      }
    }
    return null;
  }
}
