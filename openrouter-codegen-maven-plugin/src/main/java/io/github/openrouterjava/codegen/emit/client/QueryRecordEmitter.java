package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Parameter.Style;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the nested record that holds an operation's query, header and cookie parameters. */
final class QueryRecordEmitter {

  private final Operation operation;
  private final ClientContext context;
  private final List<Parameter> components;

  QueryRecordEmitter(Operation operation, ClientContext context) {
    this.operation = operation;
    this.context = context;
    this.components = ClientContext.queryComponents(operation);
  }

  TypeSpec emit() {
    List<FieldRecord.Field> fields = components.stream().map(this::field).toList();
    String place = Places.parameters(operation);
    return new FieldRecord(context.query(operation), fields, place, context)
        .emit(ClientDocs.queryRecord(operation))
        .addSuperinterface(RuntimeTypes.PARAMETERS)
        .addMethod(writeTo())
        .build();
  }

  private FieldRecord.Field field(Parameter parameter) {
    return new FieldRecord.Field(
        name(parameter),
        parameter.type(),
        parameter.required(),
        ClientDocs.wireName(parameter.wireName()),
        context.wording().parameter(operation, parameter),
        ClientDocs.sentence(parameter.wireName(), parameter.documentation()),
        Places.parameter(operation, parameter));
  }

  private String name(Parameter parameter) {
    return context.parameter(operation, parameter);
  }

  private MethodSpec writeTo() {
    CodeBlock.Builder code = CodeBlock.builder().add("out$>$>");
    String lineBreak = components.size() == 1 ? "" : "\n";
    for (Parameter component : components) {
      code.add("$L.$L", lineBreak, write(component));
    }
    return MethodSpec.methodBuilder("writeTo")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.PARAMETER_WRITER, "out")
        .addCode(code.add(";$<$<\n").build())
        .build();
  }

  private CodeBlock write(Parameter component) {
    String to =
        switch (component.in()) {
          case HEADER -> "header";
          case COOKIE -> "cookie";
          case QUERY, PATH -> "query";
        };
    String wireName = Literals.string(component.wireName());
    String style = to.equals("query") ? style(component) : null;
    if (to.equals("query") && component.allowReserved()) {
      return CodeBlock.of(
          "reserved($L, $N, $T.$L)",
          wireName,
          name(component),
          RuntimeTypes.PARAMETER_STYLE,
          style == null ? "FORM" : style);
    }
    return style == null
        ? CodeBlock.of("$L($L, $N)", to, wireName, name(component))
        : CodeBlock.of(
            "query($L, $N, $T.$L)", wireName, name(component), RuntimeTypes.PARAMETER_STYLE, style);
  }

  /** The runtime's style of a query parameter, null for its default. */
  private static @Nullable String style(Parameter parameter) {
    if (parameter.json()) {
      return "JSON";
    }
    if (parameter.style() == Style.DEEP_OBJECT) {
      return "DEEP_OBJECT";
    }
    if (parameter.explode()) {
      return null;
    }
    return switch (parameter.style()) {
      case SPACE_DELIMITED -> "SPACE_JOINED";
      case PIPE_DELIMITED -> "PIPE_JOINED";
      default -> "COMMA_JOINED";
    };
  }
}
