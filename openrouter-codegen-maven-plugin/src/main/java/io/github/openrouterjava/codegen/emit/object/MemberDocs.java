package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.model.Literal;

/** Javadoc of the methods that belong to properties. */
public final class MemberDocs {

  /** The tag of what the document deprecates. */
  public static final String DEPRECATED = "@deprecated The API's document says so.";

  private MemberDocs() {}

  /** The tag that describes the argument of a method that sets a property. */
  static String argument(Member member) {
    if (!member.words().equals(JavadocText.code(member.wireName()) + ".")) {
      return "@param " + member.name() + " " + member.words();
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
      doc.append('\n').append(DEPRECATED);
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
  public static String value(Literal literal) {
    return JavadocText.shortCode(literal.text());
  }
}
