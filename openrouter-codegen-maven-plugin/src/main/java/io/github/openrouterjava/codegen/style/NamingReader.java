package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.style.Style.Acronyms;
import io.github.openrouterjava.codegen.style.Style.Casing;
import io.github.openrouterjava.codegen.style.Style.Naming;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads how names are made. */
final class NamingReader {

  /** The acronyms that are meant where the style file lists none. */
  private static final Set<String> USUAL =
      Set.of(
          "API", "AWS", "CPU", "CSS", "CSV", "DNS", "FAQ", "GPU", "GUID", "HTML", "HTTP", "HTTPS",
          "ID", "IP", "JSON", "JWT", "LLM", "MCP", "OS", "PDF", "SDK", "SMS", "SQL", "SSE", "SSL",
          "SSO", "TLS", "TTL", "UI", "URI", "URL", "UTC", "UUID", "XML", "YAML", "ZDR");

  private static final Map<String, Casing> CASINGS =
      new TreeMap<>(
          Map.of("asWritten", Casing.AS_WRITTEN, "upper", Casing.UPPER, "word", Casing.WORD));

  private NamingReader() {}

  static Naming read(Section section) {
    return new Naming(
        affix(section.section("types"), Affix.NONE, true),
        affix(section.section("clients"), Naming.DEFAULT.clients(), true),
        affix(section.section("methods"), Affix.NONE, false),
        acronyms(section.section("acronyms")));
  }

  private static Affix affix(Section section, Affix usual, boolean ofClasses) {
    String first = ofClasses ? "[A-Z]" : "[a-z]";
    return new Affix(
        part(section, "prefix", first + "[A-Za-z0-9]*", usual.prefix()),
        part(section, "suffix", "[A-Z][A-Za-z0-9]*", usual.suffix()));
  }

  private static String part(Section section, String key, String legal, String usual) {
    Cursor member = section.member(key);
    String text = section.text(key);
    if (member == null || text == null) {
      return usual;
    }
    if (!text.isEmpty() && !text.matches(legal)) {
      String start = legal.startsWith("[A") ? "an upper-case letter" : "a lower-case letter";
      section.invalid(
          member,
          Quoted.of(text) + " cannot be the " + key + " of a name.",
          "Use ASCII letters and digits, and begin with " + start + ".");
      return usual;
    }
    return text;
  }

  private static Acronyms acronyms(Section section) {
    Casing casing = section.choice("casing", CASINGS, Casing.AS_WRITTEN);
    Set<String> words = new TreeSet<>();
    for (Cursor item : section.items("words")) {
      String word = section.text(item);
      if (word != null && word.matches("[A-Za-z][A-Za-z0-9]*")) {
        words.add(word.toUpperCase(Locale.ROOT));
      } else if (word != null) {
        section.invalid(
            item, Quoted.of(word) + " is not a valid acronym.", "Use ASCII letters and digits.");
      }
    }
    Cursor written = section.member("words");
    if (written != null && casing != Casing.UPPER) {
      section.invalid(
          written,
          "Acronyms have no effect unless they are written in upper case.",
          "Remove them, or set \"casing\" to upper.");
    }
    return new Acronyms(casing, written == null ? USUAL : words);
  }
}
