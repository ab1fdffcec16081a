package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.text.Comment;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Javadoc of types, from what the document says about them. */
final class Docs {

  private Docs() {}

  /** The body of a type's comment; {@code tags} are lines that each begin with a block tag. */
  static CodeBlock type(TypeDeclaration type, TypeContext context, List<String> tags) {
    Comment comment = context.wording().type(type, context.uses(type));
    List<String> lines = new ArrayList<>(tags);
    lines.addAll(comment.tags());
    if (type.documentation().deprecated()) {
      lines.add(Phrases.DEPRECATED);
    }
    return CodeBlock.of("$L", new Comment(comment.text(), lines).all());
  }
}
