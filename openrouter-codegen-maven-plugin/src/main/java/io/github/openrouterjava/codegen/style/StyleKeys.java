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
          text("packages.client", "`<basePackage>.client`", "The package of the client classes."),
          text("packages.model", "`<clients>.model`", "The package of the generated types."),
          text("names.types.prefix", "none", "The prefix of type names."),
          text("names.types.suffix", "none", "The suffix of type names, such as `Dto`."),
          text("names.clients.prefix", "none", "The same for resource clients."),
          text("names.clients.suffix", "`Client`", "The same for resource clients."),
          text("names.methods.prefix", "none", "The same for methods that call an operation."),
          text("names.methods.suffix", "none", "The same; `Async` still comes last."),
          choice(
              "names.acronyms.casing",
              "The casing of acronyms: as in the document for types and like words elsewhere, like"
                  + " words everywhere (`ApiKey`), or in upper case (`APIKey`).",
              "asWritten",
              "word",
              "upper"),
          new Key(
              "names.acronyms.words",
              Form.TEXTS,
              List.of(),
              "common acronyms",
              "The acronyms for `casing: upper`."),
          text(
              "renames.*",
              "none",
              "A JSON pointer into the document, and the Java name for its target: a schema, a"
                  + " property, an enum value (`…/enum/2`), a parameter or an operation. The name is used"
                  + " as written, without prefix and suffix, and takes precedence over `x-java-name`. For"
                  + " a property, a name that begins with an upper-case letter names its inline type."),
          choice(
              "code.objects",
              "The form of objects: records, or final classes with builders.",
              "records",
              "classes"),
          choice(
              "code.accessors",
              "The names of accessors of classes: `model()`, or `getModel()` and `isActive()`;"
                  + " accessors of records are always `model()`.",
              "plain",
              "get"),
          choice(
              "code.builders",
              "The names of builder methods: `model(…)`, `withModel(…)` or `setModel(…)`.",
              "plain",
              "with",
              "set"),
          choice(
              "code.integers",
              "The type of integers. Values that do not fit are preserved and sent back unchanged.",
              "long",
              "int",
              "BigInteger"),
          choice("code.numbers", "The type of other numbers.", "double", "BigDecimal"),
          choice(
              "code.dates",
              "Dates and times stay text, as in JSON. In addition there are accessors `…AsInstant`;"
                  + " accessors and builder methods for the types of `java.time`; or none.",
              "instant",
              "java.time",
              "text"),
          choice(
              "code.times",
              "The type of dates and times: text, or `OffsetDateTime`, `LocalDate` and `OffsetTime`"
                  + " by `format`. Values are sent back as they were received, also those that no"
                  + " type holds; alternatives of unions stay text. With `java.time`, `dates` has"
                  + " no effect.",
              "text",
              "java.time"),
          choice(
              "code.nullness",
              "The nullness annotations: JSpecify's, none, or the ones named below.",
              "jspecify",
              "none"),
          text("code.nullness.nullable", "needed", "The annotation for nullable values."),
          text(
              "code.nullness.marked",
              "none",
              "The annotation of packages in which everything else is non-null."),
          choice(
              "code.nullness.position",
              "The allowed places of the first: any type use, or declarations only.",
              "type",
              "declaration"),
          new Key(
              "code.generated",
              Form.FLAG,
              List.of(),
              "`false`",
              "Adds `@javax.annotation.processing.Generated` to classes."),
          new Key(
              "annotations[].to",
              Form.TEXTS,
              List.of(),
              "needed",
              "The targets: kinds (`type`, `object`, `union`, `enum`, `property`, `builder`,"
                  + " `client`, `operation`) or JSON pointers."),
          text(
              "annotations[].annotation",
              "needed",
              "An annotation as in Java, with fully qualified class names. On a property it is"
                  + " placed on the record component or the accessor. An annotation for a pointer"
                  + " replaces one of the same class for a kind."),
          new Key(
              "interfaces[].to",
              Form.TEXTS,
              List.of(),
              "needed",
              "The types that implement it: `type`, `object`, `union`, `enum`, `client` or JSON"
                  + " pointers."),
          text("interfaces[].interface", "needed", "The fully qualified name of an interface."),
          new Key(
              "module.requires",
              Form.TEXTS,
              List.of(),
              "none",
              "The modules that the annotations and interfaces belong to, for `<moduleInfo>`."),
          pattern("select.include[].path", "Operations with a matching path."),
          pattern("select.include[].method", "Operations with this HTTP method."),
          pattern("select.include[].tag", "Operations with a matching tag."),
          pattern("select.include[].operationId", "Operations with a matching operationId."),
          pattern(
              "select.include[].schema",
              "Component schemas with a matching name, even if no operation uses them."),
          pattern("select.exclude[].path", "The same, to exclude."),
          pattern("select.exclude[].method", "The same, to exclude."),
          pattern("select.exclude[].tag", "The same, to exclude."),
          pattern("select.exclude[].operationId", "The same, to exclude."),
          pattern("select.exclude[].schema", "Included schemas to exclude."));

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
