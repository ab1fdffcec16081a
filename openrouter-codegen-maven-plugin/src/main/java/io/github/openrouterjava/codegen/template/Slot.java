package io.github.openrouterjava.codegen.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A place in the output whose text comes from a template. */
public enum Slot {
  /** The licence header. */
  HEADER("header", "The licence header of each Java file, printed as a comment; omitted if empty."),
  /** The generated-by marker. */
  GENERATED(
      "generated",
      "The notice that a file was generated, printed as a comment below the licence header;"
          + " omitted if empty."),
  /** The comment of an object type. */
  RECORD("record", "The comment of an object's class, without its param tags."),
  /** The comment of a union. */
  UNION("union", "The comment of a union's interface."),
  /** The comment of an enum. */
  ENUM("enum", "The comment of an enum's class."),
  /** What the three have in common. */
  TYPE("type", "The default comment of these three, which include it."),
  /** The param tag of a property. */
  PROPERTY("property", "The param tag of a property, on one line."),
  /** The comment of a constant. */
  CONSTANT("constant", "The comment of an enum constant, on one line."),
  /** The comment of a method. */
  OPERATION("operation", "The comment of an operation's method, without its tags."),
  /** The param tag of a parameter. */
  PARAMETER("parameter", "The param tag of a parameter, on one line."),
  /** The comment of a resource client. */
  RESOURCE("resource", "The comment of a resource client."),
  /** The comment of the entry point. */
  CLIENT("client", "The comment of the entry point."),
  /** What a package is. */
  PACKAGE(
      "package", "The description of a package; `package-info.mustache` includes it by default."),
  /** The comment of a package. */
  PACKAGE_INFO("package-info", "The comment in package-info.java."),
  /** The comment of the module. */
  MODULE_INFO("module-info", "The comment in module-info.java, if there is one."),
  /** The README of the client. */
  README(
      "readme",
      "The README of the generated client, in Markdown, beside its classes; no file if"
          + " empty.");

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
