package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Javadoc of clients, from the document's text. */
final class ClientDocs {

  private ClientDocs() {}

  /** Of the method that has the full text. */
  static CodeBlock method(Variant variant, ClientContext context) {
    Operation operation = variant.operation();
    CodeBlock.Builder doc = CodeBlock.builder();
    doc.add("$L\n\n<p>$L.\n", text(operation), request(variant));
    for (Parameter parameter : operation.pathParameters()) {
      doc.add("\n@param $L $L", context.parameter(operation, parameter), rest(parameter));
    }
    if (variant.body() != null) {
      doc.add("\n@param body what is sent");
    }
    return doc.add(deprecated(operation)).build();
  }

  /** Of the constant. */
  static CodeBlock constant(Variant variant) {
    String deprecated = deprecated(variant.operation());
    return CodeBlock.of("$L.$L", request(variant), deprecated.isEmpty() ? "" : "\n" + deprecated);
  }

  /** Of a resource client. */
  static String resource(List<String> segments, List<Operation> operations, ClientContext context) {
    String about =
        operations.stream()
            .flatMap(operation -> operation.tags().stream())
            .findFirst()
            .map(context.api().tagDescriptions()::get)
            .map(JavadocText::blocks)
            .orElse("");
    String path = "/" + String.join("/", segments);
    return (about.isEmpty() ? "Calls" : about + "\n\n<p>Calls")
        + " below "
        + JavadocText.code(path)
        + ". Thread-safe.";
  }

  /** Of a query record. */
  static String queryRecord(Operation operation) {
    return "The parameters of " + request(operation) + ".";
  }

  /** Of the record of a form. */
  static String formRecord(Operation operation) {
    return "The form that " + request(operation) + " takes.";
  }

  /** Of a parameter, as the rest of its param tag. */
  static String rest(Parameter parameter) {
    return rest(parameter.wireName(), parameter.documentation(), parameter.defaultValue());
  }

  /** Of a value of a record, as the rest of its param tag. */
  static String rest(String wireName, Documentation documentation, @Nullable Literal assumed) {
    String text = JavadocText.inline(documentation.description());
    String rest = text.isEmpty() ? JavadocText.code(wireName) : text;
    return assumed == null ? rest : rest + " Default: " + JavadocText.code(assumed.text()) + ".";
  }

  /** Of the builder's method for a value. */
  static String setter(String wireName, Documentation documentation) {
    String text = JavadocText.firstSentence(documentation.description());
    return text.isEmpty() ? "Sets " + JavadocText.code(wireName) + "." : text;
  }

  /** Method and path of an operation. */
  private static String request(Operation operation) {
    String query = operation.fixedQuery() == null ? "" : "?" + operation.fixedQuery();
    return JavadocText.code(operation.method() + " " + operation.path() + query);
  }

  private static String request(Variant variant) {
    return request(variant.operation()) + (variant.streams() ? ", streamed" : "");
  }

  private static String text(Operation operation) {
    Documentation documentation = operation.documentation();
    String summary = JavadocText.inline(documentation.summary());
    String description = JavadocText.blocks(documentation.description());
    if (summary.isEmpty()) {
      return description.isEmpty()
          ? "Calls " + JavadocText.code(operation.id()) + "."
          : description;
    }
    String sentence = summary.endsWith(".") ? summary : summary + ".";
    return description.isEmpty() ? sentence : sentence + "\n\n<p>" + description;
  }

  private static String deprecated(Operation operation) {
    return operation.documentation().deprecated()
        ? "\n@deprecated by the API's own description"
        : "";
  }
}
