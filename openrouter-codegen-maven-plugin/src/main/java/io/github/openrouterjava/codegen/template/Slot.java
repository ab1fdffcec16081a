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
  /** The comment of an object type. */
  RECORD("record", "What the comment of an object's class says, besides its param tags."),
  /** The comment of a union. */
  UNION("union", "What the comment of a union's interface says."),
  /** The comment of an enum. */
  ENUM("enum", "What the comment of an enum's class says."),
  /** What the three have in common. */
  TYPE("type", "What these three say by default: they include it."),
  /** The param tag of a property. */
  PROPERTY("property", "What the param tag of a property says, on one line."),
  /** The comment of a constant. */
  CONSTANT("constant", "What the comment of a constant of an enum says, on one line."),
  /** The comment of a method. */
  OPERATION("operation", "What the comment of an operation's method says, besides its tags."),
  /** The param tag of a parameter. */
  PARAMETER("parameter", "What the param tag of a parameter says, on one line."),
  /** The comment of a resource client. */
  RESOURCE("resource", "What the comment of a resource client says."),
  /** The comment of the entry point. */
  CLIENT("client", "What the comment of the entry point says."),
  /** What a package is. */
  PACKAGE("package", "What a package is; `package-info.mustache` includes it by default."),
  /** The comment of a package. */
  PACKAGE_INFO("package-info", "What the comment in package-info.java says."),
  /** The comment of the module. */
  MODULE_INFO("module-info", "What the comment in module-info.java says, where there is one."),
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
      case HEADER, GENERATED, MODULE_INFO, README -> DocumentModels.DOCUMENT;
      case TYPE, RECORD, UNION, ENUM -> CommentModels.TYPE;
      case PROPERTY -> SchemaModels.PROPERTY;
      case CONSTANT -> SchemaModels.CONSTANT;
      case OPERATION -> CommentModels.METHOD;
      case PARAMETER -> OperationModels.PARAMETER;
      case RESOURCE, CLIENT -> DocumentModels.RESOURCE;
      case PACKAGE, PACKAGE_INFO -> CommentModels.PACKAGE;
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
