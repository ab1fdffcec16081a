package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.model.FileForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extensions that say something about the Java form. Those of other generators are read
 * where they state a fact about the API; what they say about another language's surface is not
 * followed.
 */
final class HintReader {

  static final String NAME = "x-java-name";
  static final String TYPE = "x-java-type";
  static final String PAGING = "x-java-paging";
  static final String STREAM = "x-java-stream";
  static final String PAID = "x-java-paid";
  static final String ANONYMOUS = "x-java-anonymous";
  static final String HEADERS = "x-java-headers";
  static final String SECRET = "x-java-secret";
  static final String PREFERRED = "x-java-preferred";
  static final String FILE = "x-java-file";
  static final String IDEMPOTENCY_KEY = "x-java-idempotency-key";

  private static final String ENUM_NAMES = "x-enum-varnames";
  private static final String OTHER_ENUM_NAMES = "x-enumNames";
  private static final String ENUM_DESCRIPTIONS = "x-enum-descriptions";
  private static final String IGNORE = "x-speakeasy-ignore";

  private final MemberReader members;
  private final Diagnostics diagnostics;

  HintReader(Diagnostics diagnostics) {
    this.members = new MemberReader(diagnostics);
    this.diagnostics = diagnostics;
  }

  /** The hints on a schema, an operation or a parameter. */
  JavaHints read(Cursor owner) {
    boolean any = false;
    for (Cursor member : owner.members()) {
      if (member.name().startsWith("x-")) {
        any = true;
        check(member);
      }
    }
    if (!any) {
      return JavaHints.NONE;
    }
    List<String> enumNames = members.texts(owner, ENUM_NAMES);
    return new JavaHints(
        javaName(owner),
        members.text(owner, TYPE),
        enumNames.isEmpty() ? members.texts(owner, OTHER_ENUM_NAMES) : enumNames,
        enumDescriptions(owner),
        members.flag(owner, SECRET),
        members.flag(owner, PREFERRED),
        file(members.text(owner, FILE)));
  }

  /** The form that a hint names; the hints' schema reports any other text. */
  private static @Nullable FileForm file(@Nullable String form) {
    for (FileForm one : FileForm.values()) {
      if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(form)) {
        return one;
      }
    }
    return null;
  }

  /** The descriptions of enum values: in their order, or by value. */
  private List<String> enumDescriptions(Cursor owner) {
    Cursor written = owner.member(ENUM_DESCRIPTIONS);
    if (written == null || !(written.node() instanceof Node.Mapping)) {
      return members.texts(owner, ENUM_DESCRIPTIONS);
    }
    Cursor values = owner.member("enum");
    List<String> descriptions = new ArrayList<>();
    for (Cursor value : values == null ? List.<Cursor>of() : values.items()) {
      String text = written.text(LiteralReader.of(value.node()).text());
      descriptions.add(text == null ? "" : text);
    }
    return descriptions;
  }

  /** The header fields with a fixed value, by name. */
  Map<String, String> headers(Cursor operation) {
    Map<String, String> headers = new LinkedHashMap<>();
    Cursor hint = operation.member(HEADERS);
    for (Cursor field : hint == null ? List.<Cursor>of() : hint.members()) {
      String value = field.text();
      if (value != null
          && field.name().matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")
          && value.matches("[!-~]([ -~]*[!-~])?")) {
        headers.put(field.name(), value);
      }
    }
    return headers;
  }

  private @Nullable String javaName(Cursor owner) {
    String name = members.text(owner, NAME);
    Cursor member = owner.member(NAME);
    if (name == null || member == null || isName(name)) {
      return name;
    }
    diagnostics.error(
        "java-name",
        member.location(),
        Quoted.of(name) + " is not a valid Java name.",
        "Use letters and digits, and no Java keyword.");
    return null;
  }

  private static boolean isName(String name) {
    return SourceVersion.isName(name) && name.indexOf('.') < 0;
  }

  private void check(Cursor extension) {
    if (extension.name().equals(IGNORE) && extension.node() instanceof Node.Bool on && on.value()) {
      diagnostics.info(
          "ignore-not-followed",
          extension.location(),
          "Another generator skips this; this one generates it.",
          "Remove it from the document with an overlay if you do not want it.");
    }
  }
}
