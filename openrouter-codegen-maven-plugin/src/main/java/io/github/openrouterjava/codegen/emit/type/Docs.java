package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Javadoc of types and properties, from what the document says about them. */
final class Docs {

  private static final int LONGEST_VALUE = 80;

  private Docs() {}

  /** The body of a type's comment; {@code tags} are lines that each begin with a block tag. */
  static CodeBlock type(TypeDeclaration type, TypeContext context, List<String> tags) {
    List<String> lines = new ArrayList<>();
    lines.add(description(type));
    String uses = context.uses(type);
    if (!uses.isEmpty()) {
      lines.add(uses);
    }
    List<String> all = new ArrayList<>(tags);
    if (type.documentation().deprecated()) {
      all.add("@deprecated The API's document says so.");
    }
    lines.addAll(all);
    return CodeBlock.of("$L", String.join("\n", lines));
  }

  /** The tag that describes a record component. */
  static String param(Member member) {
    return "@param " + member.name() + " " + property(member);
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
    text.append(ConstraintText.of(property.constraints()));
    if (member.isDeprecated()) {
      text.append(" Deprecated.");
    }
    return text.toString();
  }

  /** The tag that describes the argument of a method that sets a property. */
  static String argument(Member member) {
    String first = JavadocText.firstSentence(member.property().documentation().description());
    if (!first.isEmpty()) {
      return "@param " + member.name() + " " + first;
    }
    boolean optional = !member.isDefinite() && !member.isPatch();
    return "@param " + member.name() + (optional ? " its value, or null for none" : " its value");
  }

  /**
   * Of a builder's method.
   *
   * @param how what it does to the property, as in "this, with the property set"
   */
  static CodeBlock setter(Member member, String how, String... tags) {
    StringBuilder doc = new StringBuilder();
    doc.append(JavadocText.returning("this, with " + wireName(member) + " " + how));
    for (String tag : tags) {
      doc.append('\n').append(tag);
    }
    if (member.isDeprecated()) {
      doc.append("\n@deprecated The API's document says so.");
    }
    return CodeBlock.of("$L", doc);
  }

  /** What a property is called on the wire. */
  static String wireName(Member member) {
    return JavadocText.inTag(JavadocText.code(member.wireName()));
  }

  /** Of the accessor of a constant. */
  static CodeBlock always(Literal constant) {
    String always = "always " + JavadocText.inTag(value(constant));
    return CodeBlock.of("$L", JavadocText.returning(always));
  }

  /** A literal in code font. */
  static String value(Literal literal) {
    String text = literal.text();
    return JavadocText.code(
        text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…");
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
}
