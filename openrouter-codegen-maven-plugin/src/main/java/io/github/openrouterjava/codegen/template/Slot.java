package io.github.openrouterjava.codegen.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A place in the output whose text comes from a template. */
public enum Slot {
  /** The licence header. */
  HEADER(
      "header",
      "The licence header at the top of each Java file, as a comment; none if it is empty."),
  /** The generated-by marker. */
  GENERATED(
      "generated",
      "Who generated a file, below the licence header of each Java file, as a comment; none if it"
          + " is empty."),
  /** The README of the client. */
  README(
      "readme",
      "The README of the generated client, Markdown, beside its classes; no file if it is empty.");

  private final String file;
  private final String about;

  Slot(String name, String about) {
    this.file = name + TemplateFiles.SUFFIX;
    this.about = about;
  }

  /** The name of its template. */
  public String file() {
    return file;
  }

  /** What it is, one sentence or two. */
  public String about() {
    return about;
  }

  /** What its template sees. */
  ModelType<?> model() {
    return switch (this) {
      case HEADER, GENERATED, README -> DocumentModels.DOCUMENT;
    };
  }

  /** The slot whose template has this name. */
  static Optional<Slot> of(String file) {
    return Arrays.stream(values()).filter(slot -> slot.file.equals(file)).findFirst();
  }

  /** The names of all templates. */
  static List<String> files() {
    return Arrays.stream(values()).map(Slot::file).toList();
  }
}
