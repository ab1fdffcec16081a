package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.Literal;
import java.util.Locale;

/** Javadoc of the methods that belong to properties. */
public final class MemberDocs {

  private MemberDocs() {}

  /** The tag that describes the argument of a method that sets a property. */
  static String argument(Member member) {
    if (!member.words().equals(JavadocText.code(member.wireName()) + ".")) {
      return "@param " + member.name() + " " + member.words();
    }
    boolean optional = !member.isDefinite();
    return "@param " + member.name() + (optional ? " the value, or null for none" : " the value");
  }

  /**
   * Of a builder's method.
   *
   * @param how what it does to the property, which stands where it has {@code %s}
   */
  static CodeBlock setter(Member member, String how, String... tags) {
    StringBuilder doc = new StringBuilder();
    String with = String.format(Locale.ROOT, how, wireName(member));
    doc.append(JavadocText.returning("this builder, with " + with));
    for (String tag : tags) {
      doc.append('\n').append(tag);
    }
    if (member.isDeprecated()) {
      doc.append('\n').append(Phrases.DEPRECATED);
    }
    return CodeBlock.of("$L", doc);
  }

  /** What a property is called on the wire. */
  static String wireName(Member member) {
    return JavadocText.inTag(JavadocText.code(member.wireName()));
  }

  /** Of the accessor of a constant. */
  static CodeBlock always(Literal constant) {
    String always = "the constant " + JavadocText.inTag(value(constant));
    return CodeBlock.of("$L", JavadocText.returning(always));
  }

  /** A literal in code font. */
  public static String value(Literal literal) {
    return JavadocText.shortCode(literal.text());
  }
}
