package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.template.ApiView.Method;
import io.github.openrouterjava.codegen.template.ApiView.Schema;

/** What only the templates of Javadoc comments see. */
final class CommentModels {

  /**
   * A type and what its comment says besides.
   *
   * @param schema the type
   * @param uses a paragraph with links to methods, empty for none
   */
  record TypeComment(Schema schema, String uses) {}

  /**
   * An operation and which of its methods the comment is of.
   *
   * @param method the operation
   * @param streamed whether it is the method that streams
   */
  record MethodComment(Method method, boolean streamed) {}

  /**
   * A package.
   *
   * @param view all there is
   * @param name its name
   */
  record Folder(ApiView view, String name) {
    boolean clients() {
      return name.equals(view.names().clientPackage());
    }
  }

  static final ModelType<TypeComment> TYPE =
      SchemaModels.SCHEMA
          .of("type", "The comment of a generated type.", TypeComment::schema)
          .name(
              "uses",
              "Paragraph that links to the methods that send or return it; absent if there are"
                  + " none.",
              TypeComment::uses)
          .build();

  static final ModelType<MethodComment> METHOD =
      OperationModels.OPERATION
          .of("method", "The comment of an operation's method.", MethodComment::method)
          .flag("streamed", "True for the streaming method.", MethodComment::streamed)
          .build();

  static final ModelType<Folder> PACKAGE =
      ModelType.<Folder>named("package", "A package.")
          .object(
              "document",
              () -> DocumentModels.DOCUMENT,
              "The API document.",
              folder -> DocumentModels.DOCUMENT.of(folder.view()))
          .name("name", "The package name.", Folder::name)
          .flag("clients", "True for the package of the clients.", Folder::clients)
          .flag("types", "True for the package of the types.", folder -> !folder.clients())
          .build();

  private CommentModels() {}
}
