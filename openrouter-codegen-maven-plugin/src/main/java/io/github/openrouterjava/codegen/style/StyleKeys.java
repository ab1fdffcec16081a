package io.github.openrouterjava.codegen.style;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every key a style file may have. What is not here is refused; the documentation and the JSON
 * Schema of style files are made from it.
 */
public final class StyleKeys {

  /** All keys that say something themselves. */
  public static final List<Key> ALL =
      List.of(
          text("packages.client", "`<basePackage>.client`", "The package of the clients."),
          text("packages.model", "`<clients>.model`", "The package of the types."),
          text("names.types.prefix", "none", "What goes before the name of each type."),
          text("names.types.suffix", "none", "What goes after it, such as `Dto`."),
          text("names.clients.prefix", "none", "The same for resource clients."),
          text("names.clients.suffix", "`Client`", "The same for resource clients."),
          text("names.methods.prefix", "none", "The same for methods that call an operation."),
          text("names.methods.suffix", "none", "The same; `Async` still goes last."),
          choice(
              "names.acronyms.casing",
              "How acronyms are written: types as in the document and all else like words, all"
                  + " like words (`ApiKey`), or in capitals (`APIKey`).",
              "asWritten",
              "word",
              "upper"),
          new Key(
              "names.acronyms.words",
              Form.TEXTS,
              List.of(),
              "the usual ones",
              "What an acronym is, with `casing: upper`."),
          text(
              "renames.*",
              "none",
              "A JSON pointer into the document, and the Java name of what stands there: a schema,"
                  + " a property, a value of an enum (`…/enum/2`), a parameter, an operation. It"
                  + " is used as it is, without prefix and suffix, and wins over `x-java-name`. On"
                  + " a property, a name with a capital is that of the inline type it holds."),
          choice(
              "code.objects",
              "What objects become: records, or final classes made by builders.",
              "records",
              "classes"),
          choice(
              "code.accessors",
              "What accessors of classes are called: `model()`, or `getModel()` and `isActive()`;"
                  + " those of records are always `model()`.",
              "plain",
              "get"),
          choice(
              "code.builders",
              "What methods of builders are called: `model(…)`, `withModel(…)` or `setModel(…)`.",
              "plain",
              "with",
              "set"),
          choice(
              "code.integers",
              "The type of whole numbers. What does not fit is kept and sent back as it came.",
              "long",
              "int",
              "BigInteger"),
          choice("code.numbers", "The type of other numbers.", "double", "BigDecimal"),
          choice(
              "code.dates",
              "Dates and times stay the text they are in JSON. Beside it there are: accessors"
                  + " `…AsInstant`; those and more with the types of `java.time`, and builder"
                  + " methods that take them; or nothing.",
              "instant",
              "java.time",
              "text"),
          choice(
              "code.nullness",
              "The annotations of what may be null: JSpecify's, none, or those named below.",
              "jspecify",
              "none"),
          text("code.nullness.nullable", "needed", "The annotation of what may be null."),
          text("code.nullness.marked", "none", "That of packages in which all else is not null."),
          choice(
              "code.nullness.position",
              "Where the first may stand: on any use of a type, or on declarations only.",
              "type",
              "declaration"),
          new Key(
              "code.generated",
              Form.FLAG,
              List.of(),
              "`false`",
              "Whether classes have `@javax.annotation.processing.Generated`."),
          new Key(
              "annotations[].to",
              Form.TEXTS,
              List.of(),
              "needed",
              "What to annotate: kinds (`type`, `object`, `union`, `enum`, `property`, `builder`,"
                  + " `client`, `operation`) or JSON pointers."),
          text(
              "annotations[].annotation",
              "needed",
              "An annotation as Java writes it, with full class names. On a property it stands on"
                  + " the record component or the accessor. One for a pointer replaces one of the"
                  + " same class for a kind."),
          new Key(
              "interfaces[].to",
              Form.TEXTS,
              List.of(),
              "needed",
              "What implements it: `type`, `object`, `union`, `enum`, `client` or JSON pointers."),
          text("interfaces[].interface", "needed", "The full name of an interface."),
          new Key(
              "module.requires",
              Form.TEXTS,
              List.of(),
              "none",
              "The modules that annotations and interfaces come from, for `<moduleInfo>`."),
          pattern("select.include[].path", "Operations of these paths."),
          pattern("select.include[].method", "Operations of this HTTP method."),
          pattern("select.include[].tag", "Operations with such a tag."),
          pattern("select.include[].operationId", "Operations of such ids."),
          pattern("select.include[].schema", "Component schemas, whether an operation needs them."),
          pattern("select.exclude[].path", "The same, to leave out."),
          pattern("select.exclude[].method", "The same, to leave out."),
          pattern("select.exclude[].tag", "The same, to leave out."),
          pattern("select.exclude[].operationId", "The same, to leave out."),
          pattern("select.exclude[].schema", "Included schemas to leave out."));

  private StyleKeys() {}

  /** What a key holds. */
  public enum Form {
    TEXT,
    /** One text, or an array of texts. */
    TEXTS,
    FLAG
  }

  /**
   * A key.
   *
   * @param path its path; {@code []} stands for an element of an array, {@code *} for any name
   * @param form what it holds
   * @param values all that it may say, the usual one first; empty for anything
   * @param usual what is the case without it, Markdown
   * @param about what it says, Markdown
   */
  public record Key(String path, Form form, List<String> values, String usual, String about) {
    public Key {
      values = List.copyOf(values);
    }
  }

  private static Key text(String path, String usual, String about) {
    return new Key(path, Form.TEXT, List.of(), usual, about);
  }

  private static Key choice(String path, String about, String... values) {
    return new Key(path, Form.TEXT, List.of(values), "`" + values[0] + "`", about);
  }

  private static Key pattern(String path, String about) {
    return text(path, "any", about);
  }

  /** The keys of the object at {@code path}, empty for the whole file. */
  static Set<String> below(String path) {
    String start = path.isEmpty() ? "" : path + ".";
    Set<String> keys = new LinkedHashSet<>();
    for (Key key : ALL) {
      if (key.path().startsWith(start)) {
        keys.add(key.path().substring(start.length()).replaceFirst("[.\\[].*", ""));
      }
    }
    return keys;
  }
}
