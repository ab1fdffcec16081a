package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Comment;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Javadoc of clients, from the document's text. */
final class ClientDocs {

  private static final String QUERY = "\n@param query the request parameters";

  private ClientDocs() {}

  /**
   * Of the method that has the full text.
   *
   * @param required whether it takes the query record
   */
  static CodeBlock method(Variant variant, ClientContext context, boolean required) {
    Operation operation = variant.operation();
    CodeBlock.Builder doc = CodeBlock.builder();
    Comment comment = context.wording().operation(operation, variant.streams());
    doc.add("$L", comment.text());
    for (Parameter parameter : operation.pathParameters()) {
      String words = context.wording().parameter(operation, parameter);
      doc.add("\n@param $L $L", context.parameter(operation, parameter), words);
    }
    doc.add(body(variant)).add(required ? QUERY : "");
    doc.add(variant.isVoid() ? "" : "\n@return " + result(variant));
    comment.tags().forEach(tag -> doc.add("\n$L", tag));
    return doc.add(deprecated(operation)).build();
  }

  /**
   * What a method does that refers to another one.
   *
   * @param text a sentence
   * @param returns what it returns, empty for nothing
   */
  record Summary(CodeBlock text, String returns) {}

  /** Of a method that does what another one does, in another way. */
  static CodeBlock variation(
      Variant variant, ClientContext context, Summary summary, boolean query) {
    Operation operation = variant.operation();
    CodeBlock.Builder doc = CodeBlock.builder().add(summary.text());
    for (Parameter parameter : operation.pathParameters()) {
      String wireName = JavadocText.code(parameter.wireName());
      doc.add("\n@param $L $L", context.parameter(operation, parameter), wireName);
    }
    doc.add(body(variant)).add(query ? QUERY : "");
    doc.add(summary.returns().isEmpty() ? "" : "\n@return " + summary.returns());
    return doc.add(deprecated(operation)).build();
  }

  private static String body(Variant variant) {
    return variant.body() == null ? "" : "\n@param body the request body";
  }

  /** What the caller gets, and what to do with it; empty for nothing. */
  static String result(Variant variant) {
    if (variant.isVoid()) {
      return "";
    }
    String result = "the " + kind(variant);
    return isOpen(variant) ? result + "; close it after use" : result;
  }

  /** What the caller of an asynchronous method gets. */
  static String future(Variant variant) {
    if (variant.isVoid()) {
      return "a future that completes when the call has succeeded";
    }
    String kind = kind(variant);
    return "a future of the "
        + kind
        + (isOpen(variant) ? "; close the " + kind + " after use" : "");
  }

  private static String kind(Variant variant) {
    if (variant.streams()) {
      return "event stream";
    }
    return isOpen(variant) ? "binary response" : "response";
  }

  /** Whether the result holds a connection until it is closed. */
  private static boolean isOpen(Variant variant) {
    return variant.streams() || variant.result().equals(RuntimeTypes.BINARY_RESPONSE);
  }

  /** Of the constant. */
  static CodeBlock constant(Variant variant) {
    String deprecated = deprecated(variant.operation());
    return CodeBlock.of("$L.$L", request(variant), deprecated.isEmpty() ? "" : "\n" + deprecated);
  }

  /** Of a query record. */
  static String queryRecord(Operation operation) {
    return "The request parameters of " + request(operation) + ".";
  }

  /** Of the record of a form. */
  static String formRecord(Operation operation) {
    return "The form in the request body of " + request(operation) + ".";
  }

  /** Of the type of a response whose body depends on the status. */
  static String resultType(Operation operation) {
    return "What " + request(operation) + " responds with, by status.";
  }

  /** Of a value of a record, as the rest of its param tag. */
  static String rest(String wireName, Documentation documentation, @Nullable Literal assumed) {
    String text = JavadocText.inline(documentation.description());
    String rest = text.isEmpty() ? JavadocText.code(wireName) : text;
    return assumed == null ? rest : rest + " Default: " + JavadocText.code(assumed.text()) + ".";
  }

  /** Of a nested record: what it is, and its tags. */
  static CodeBlock object(String about, List<String> tags) {
    return CodeBlock.of("$L", new Comment(about, tags).all());
  }

  /** Method and path of an operation. */
  private static String request(Operation operation) {
    String query = operation.fixedQuery() == null ? "" : "?" + operation.fixedQuery();
    return JavadocText.code(operation.method() + " " + operation.path() + query);
  }

  private static String request(Variant variant) {
    return request(variant.operation()) + (variant.streams() ? ", streamed" : "");
  }

  private static String deprecated(Operation operation) {
    return operation.documentation().deprecated() ? "\n" + Phrases.DEPRECATED : "";
  }
}
