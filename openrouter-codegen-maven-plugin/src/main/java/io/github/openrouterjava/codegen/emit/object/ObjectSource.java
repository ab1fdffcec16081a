package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object is made of, and how it is written: a schema, parameters or a form. */
public interface ObjectSource {

  /** The class to emit. */
  ClassName className();

  /** The name of the class as callers read it, {@code Outer.Inner}. */
  String displayName();

  /** The JSON pointer of the object in the document. */
  String place();

  /** The properties, in document order. */
  List<Member> members();

  /**
   * The Javadoc of the class.
   *
   * @param tags lines that each begin with a block tag
   */
  CodeBlock about(List<String> tags);

  /** Whether callers make values of the class, so that it has a builder. */
  default boolean isBuilt() {
    return true;
  }

  /** Whether the class is read from responses, which may leave out what is required. */
  default boolean isDecoded() {
    return false;
  }

  /** Whether values of the class hold properties nobody described. */
  default boolean hasExtras() {
    return isDecoded();
  }

  /** Whether the document deprecates the class. */
  default boolean isDeprecated() {
    return false;
  }

  /** Properties of any name and one described type, null if there are none. */
  default TypeRef.@Nullable MapOf entries() {
    return null;
  }

  /** The wire names of the properties within it whose values are not shown. */
  default Collection<String> secrets() {
    return List.of();
  }

  /** The annotations the style adds to a property. */
  default List<AnnotationSpec> annotations(Member member) {
    return List.of();
  }

  /** The annotations the style adds to the builder. */
  default List<AnnotationSpec> builderAnnotations() {
    return List.of();
  }

  /** Adds the supertypes, and the code that writes the object and reads it. */
  void addFormat(TypeSpec.Builder type, ObjectShape shape);
}
