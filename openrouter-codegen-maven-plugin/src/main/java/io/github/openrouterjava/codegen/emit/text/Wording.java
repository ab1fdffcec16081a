package io.github.openrouterjava.codegen.emit.text;

import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;

/**
 * The words of Javadoc comments that are a matter of house style. What depends on the code, its
 * parameters and results, is said by the emitters. All of it is safe to be put into a comment.
 * Thread-safe.
 */
public interface Wording {

  /**
   * Of a type.
   *
   * @param uses a paragraph with links to methods, empty for none
   */
  Comment type(TypeDeclaration type, String uses);

  /** Of a property, on one line. */
  String property(TypeDeclaration owner, Property property);

  /** Of a constant for a known value, on one line. */
  String constant(EnumType owner, EnumType.Value value);

  /**
   * Of the method that calls an operation.
   *
   * @param streamed whether it is the method that streams
   */
  Comment operation(Operation operation, boolean streamed);

  /** Of a parameter, on one line. */
  String parameter(Operation operation, Parameter parameter);

  /**
   * Of a resource client.
   *
   * @param index its index among the names; 0 for the entry point
   */
  Comment resource(int index);

  /** Of a package. */
  Comment packageInfo(String packageName);

  /** Of the module. */
  Comment moduleInfo();
}
