package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.style.Style.Annotate;
import io.github.openrouterjava.codegen.style.Style.Implement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is added to generated code: annotations and interfaces. */
final class AdditionReader {

  private static final Set<Target.Kind> IMPLEMENTING =
      EnumSet.of(
          Target.Kind.TYPE,
          Target.Kind.OBJECT,
          Target.Kind.UNION,
          Target.Kind.ENUM,
          Target.Kind.CLIENT);

  private final Diagnostics diagnostics;

  AdditionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<Annotate> annotations(List<Section> sections) {
    List<Annotate> annotations = new ArrayList<>();
    for (Section section : sections) {
      List<Target> to = targets(section);
      AnnotationUse use = annotation(section);
      if (use != null) {
        annotations.add(new Annotate(to, use));
      }
    }
    return annotations;
  }

  private static @Nullable AnnotationUse annotation(Section section) {
    String text = section.needed("annotation");
    Cursor member = section.member("annotation");
    if (text == null || member == null) {
      return null;
    }
    try {
      return AnnotationText.parse(text);
    } catch (AnnotationText.InvalidException e) {
      section.invalid(
          member,
          Quoted.of(text) + " is not a valid annotation. " + e.getMessage(),
          "Write it as in Java, with fully qualified class names: @com.example.Audited(level ="
              + " 2).");
      return null;
    }
  }

  List<Implement> interfaces(List<Section> sections) {
    List<Implement> interfaces = new ArrayList<>();
    for (Section section : sections) {
      List<Target> to = targets(section);
      for (Target target : to) {
        if (target.kind() != null && !IMPLEMENTING.contains(target.kind())) {
          diagnostics.error(
              "style-value",
              target.at(),
              "Code of the kind " + target.kind().text() + " cannot implement interfaces.",
              "Use type, object, union, enum or client.");
        }
      }
      QualifiedName type = type(section);
      if (type != null) {
        interfaces.add(new Implement(to, type));
      }
    }
    return interfaces;
  }

  private static @Nullable QualifiedName type(Section section) {
    String text = section.needed("interface");
    Cursor member = section.member("interface");
    QualifiedName type = text == null ? null : QualifiedName.parse(text);
    if (member != null && text != null && type == null) {
      section.invalid(
          member,
          Quoted.of(text) + " is not a fully qualified interface name.",
          "Include the package, for example java.io.Serializable.");
    }
    return type;
  }

  private List<Target> targets(Section section) {
    section.checkThere("to");
    List<Target> targets = new ArrayList<>();
    for (Cursor item : section.items("to")) {
      String text = section.text(item);
      Target target = text == null ? null : target(section, item, text);
      if (target != null) {
        targets.add(target);
      }
    }
    return targets;
  }

  private @Nullable Target target(Section section, Cursor item, String text) {
    if (text.startsWith("#")) {
      String pointer = StyleReader.pointer(section, item, text);
      return pointer == null ? null : new Target(null, pointer, item.location());
    }
    Target.Kind kind = Target.Kind.of(text);
    if (kind == null) {
      List<String> kinds = Target.Kind.texts();
      section.invalid(
          item,
          Quoted.of(text) + " is neither a kind of generated code nor a JSON pointer.",
          diagnostics.hint(text, kinds, "Known kinds: " + String.join(", ", kinds) + "."));
      return null;
    }
    return new Target(kind, null, item.location());
  }
}
