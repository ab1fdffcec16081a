package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.style.Style.Accessors;
import io.github.openrouterjava.codegen.style.Style.Builders;
import io.github.openrouterjava.codegen.style.Style.Code;
import io.github.openrouterjava.codegen.style.Style.Dates;
import io.github.openrouterjava.codegen.style.Style.Integers;
import io.github.openrouterjava.codegen.style.Style.Nullness;
import io.github.openrouterjava.codegen.style.Style.Numbers;
import io.github.openrouterjava.codegen.style.Style.Objects;
import io.github.openrouterjava.codegen.style.Style.Times;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what the code looks like. */
final class CodeReader {

  private static final Map<String, Objects> OBJECTS =
      new TreeMap<>(Map.of("classes", Objects.CLASSES, "records", Objects.RECORDS));
  private static final Map<String, Accessors> ACCESSORS =
      new TreeMap<>(Map.of("get", Accessors.GET, "plain", Accessors.PLAIN));
  private static final Map<String, Builders> BUILDERS =
      new TreeMap<>(Map.of("plain", Builders.PLAIN, "set", Builders.SET, "with", Builders.WITH));
  private static final Map<String, Integers> INTEGERS =
      new TreeMap<>(
          Map.of("BigInteger", Integers.BIG_INTEGER, "int", Integers.INT, "long", Integers.LONG));
  private static final Map<String, Numbers> NUMBERS =
      new TreeMap<>(Map.of("BigDecimal", Numbers.BIG_DECIMAL, "double", Numbers.DOUBLE));
  private static final Map<String, Dates> DATES =
      new TreeMap<>(
          Map.of("instant", Dates.INSTANT, "java.time", Dates.JAVA_TIME, "text", Dates.TEXT));
  private static final Map<String, Times> TIMES =
      new TreeMap<>(Map.of("java.time", Times.JAVA_TIME, "text", Times.TEXT));
  private static final Map<String, Nullness> NULLNESS =
      new TreeMap<>(Map.of("jspecify", Nullness.JSPECIFY, "none", Nullness.NONE));
  private static final Map<String, Boolean> POSITIONS =
      new TreeMap<>(Map.of("declaration", false, "type", true));

  private CodeReader() {}

  static Code read(Section section) {
    Code usual = Code.DEFAULT;
    Objects objects = section.choice("objects", OBJECTS, usual.objects());
    Accessors accessors = section.choice("accessors", ACCESSORS, usual.accessors());
    Cursor written = section.member("accessors");
    if (written != null && accessors == Accessors.GET && objects == Objects.RECORDS) {
      section.invalid(
          written,
          "Accessors of records always have the names of their components.",
          "Set \"objects\" to classes, or remove this key.");
    }
    return new Code(
        objects,
        accessors,
        section.choice("builders", BUILDERS, usual.builders()),
        section.choice("integers", INTEGERS, usual.integers()),
        section.choice("numbers", NUMBERS, usual.numbers()),
        section.choice("dates", DATES, usual.dates()),
        section.choice("times", TIMES, usual.times()),
        nullness(section),
        section.flag("generated"));
  }

  private static Nullness nullness(Section section) {
    Cursor written = section.member("nullness");
    if (written == null || !(written.node() instanceof Node.Mapping)) {
      return section.choice("nullness", NULLNESS, Nullness.JSPECIFY);
    }
    Section own = section.section("nullness");
    own.needed("nullable");
    boolean inTypes = own.choice("position", POSITIONS, true);
    return new Nullness(annotation(own, "nullable"), annotation(own, "marked"), inTypes);
  }

  private static @Nullable QualifiedName annotation(Section section, String key) {
    Cursor member = section.member(key);
    String text = member == null ? null : section.text(member);
    QualifiedName name = text == null ? null : QualifiedName.parse(text);
    if (member != null && text != null && name == null) {
      section.invalid(
          member,
          Quoted.of(text) + " is not a fully qualified annotation name.",
          "Include the package, for example org.jspecify.annotations.Nullable.");
    }
    return name;
  }
}
