package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.model.Constraint;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Javadoc of types and properties, from what the document says about them. */
final class Docs {

  /** What fits on one line with the usual indent. */
  private static final int SHORT = 84;

  private static final int LONGEST_CONSTRAINT = 80;

  private Docs() {}

  /** The body of a type's comment; {@code tags} are lines that each begin with a block tag. */
  static CodeBlock type(TypeDeclaration type, List<String> tags) {
    List<String> lines = new ArrayList<>();
    lines.add(description(type));
    List<String> all = new ArrayList<>(tags);
    if (type.documentation().deprecated()) {
      all.add("@deprecated The API's document says so.");
    }
    if (!all.isEmpty()) {
      lines.add("");
      lines.addAll(all);
    }
    return CodeBlock.of("$L", String.join("\n", lines));
  }

  /** The tag that describes a record component. */
  static String param(Member member) {
    return "@param " + member.name() + " " + property(member);
  }

  /**
   * Whether there is anything to say about a property that its name does not say; its builder says
   * what it is called on the wire.
   */
  static boolean isWorthSaying(Member member, boolean built) {
    boolean ownName = member.name().equals(member.wireName());
    return (!built && !ownName) || !property(member).equals(fallback(member));
  }

  /** All there is to say about a property, on one line. */
  static String property(Member member) {
    Property property = member.property();
    StringBuilder text = new StringBuilder();
    if (!member.wireName().equals(member.name())) {
      text.append(JavadocText.code(member.wireName())).append(": ");
    }
    String described = JavadocText.inline(property.documentation().description());
    if (described.isEmpty()) {
      described = JavadocText.inline(property.documentation().summary());
    }
    if (described.isEmpty()) {
      text.setLength(0);
    }
    text.append(described.isEmpty() ? fallback(member) : ended(described));
    if (property.defaultValue() != null) {
      text.append(" Default ").append(value(property.defaultValue())).append('.');
    }
    if (property.constant() != null) {
      text.append(" Always ").append(value(property.constant())).append(" where present.");
    }
    text.append(constraints(property));
    if (member.isDeprecated()) {
      text.append(" Deprecated.");
    }
    return text.toString();
  }

  /** A comment of one line for a builder's method. */
  static CodeBlock setter(Member member, String verb) {
    String first = JavadocText.firstSentence(member.property().documentation().description());
    boolean fits = !first.isEmpty() && first.length() <= SHORT && verb.equals("Sets");
    CodeBlock.Builder doc = CodeBlock.builder();
    doc.add("$L", fits ? first : verb + " " + JavadocText.code(member.wireName()) + ".");
    if (member.isDeprecated()) {
      doc.add("\n\n$L", "@deprecated The API's document says so.");
    }
    return doc.build();
  }

  /** A sentence that says the value of a constant. */
  static CodeBlock always(Literal constant) {
    return CodeBlock.of("$L", "Always " + value(constant) + ".");
  }

  /** A literal in code font. */
  static String value(Literal literal) {
    String text = literal.text();
    return JavadocText.code(
        text.length() <= LONGEST_CONSTRAINT ? text : text.substring(0, LONGEST_CONSTRAINT) + "…");
  }

  private static String description(TypeDeclaration type) {
    Documentation documentation = type.documentation();
    String described = JavadocText.blocks(documentation.description());
    if (described.isEmpty()) {
      described = JavadocText.blocks(documentation.summary());
    }
    return described.isEmpty() ? place(type.placement()) : described;
  }

  /** What a type is called in the document, where the document says nothing else about it. */
  private static String place(Placement placement) {
    if (placement instanceof Placement.Component component) {
      return JavadocText.code(component.name()) + ".";
    }
    if (placement instanceof Placement.Nested nested) {
      return JavadocText.code(nested.hint()) + ".";
    }
    Placement.OfOperation place = (Placement.OfOperation) placement;
    String what =
        switch (place.role()) {
          case REQUEST_BODY -> "What " + JavadocText.code(place.operation()) + " is sent.";
          case RESPONSE_BODY -> "What " + JavadocText.code(place.operation()) + " answers.";
          case EVENT -> "What " + JavadocText.code(place.operation()) + " streams.";
          case PARAMETER -> "A parameter of " + JavadocText.code(place.operation()) + ".";
        };
    return place.parameter() == null
        ? what
        : JavadocText.code(place.parameter()) + " of " + JavadocText.code(place.operation()) + ".";
  }

  private static String fallback(Member member) {
    return JavadocText.code(member.wireName()) + ".";
  }

  private static String ended(String sentence) {
    return ".!?:>".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + ".";
  }

  private static String constraints(Property property) {
    String text =
        property.constraints().stream()
            .filter(c -> c.value().text().length() <= LONGEST_CONSTRAINT)
            .map(Docs::constraint)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "" : " Limits: " + text + ".";
  }

  private static String constraint(Constraint constraint) {
    return constraint.keyword() + " " + value(constraint.value());
  }
}
