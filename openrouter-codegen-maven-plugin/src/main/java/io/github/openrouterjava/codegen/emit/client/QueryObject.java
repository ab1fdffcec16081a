package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.Member;
import io.github.openrouterjava.codegen.emit.object.Member.MemberNames;
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.emit.object.ObjectSource;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.List;
import javax.lang.model.element.Modifier;

/** An operation's query, header and cookie parameters: written as parameters of a request. */
final class QueryObject implements ObjectSource {

  private final Operation operation;
  private final ClientContext context;
  private final OperationNames names;
  private final List<Parameter> parameters;

  QueryObject(Operation operation, ClientContext context) {
    this.operation = operation;
    this.context = context;
    this.names = context.names().operation(operation);
    this.parameters = ClientContext.queryComponents(operation);
  }

  @Override
  public ClassName className() {
    return context.query(operation);
  }

  @Override
  public String displayName() {
    return className().simpleName();
  }

  @Override
  public String place() {
    return Places.parameters(operation);
  }

  @Override
  public List<Member> members() {
    return parameters.stream().map(this::member).toList();
  }

  private Member member(Parameter parameter) {
    Property property =
        new Property(
            parameter.wireName(),
            parameter.type(),
            parameter.required(),
            false,
            false,
            null,
            parameter.defaultValue(),
            parameter.constraints(),
            parameter.documentation(),
            parameter.javaName(),
            false,
            null);
    return new Member(
        property,
        new MemberNames(names.parameter(parameter), names.adder(parameter)),
        Places.parameter(operation, parameter),
        context.wording().parameter(operation, parameter),
        context.types());
  }

  @Override
  public CodeBlock about(List<String> tags) {
    return ClientDocs.object(ClientDocs.queryRecord(operation), tags);
  }

  @Override
  public void addFormat(TypeSpec.Builder type, ObjectShape shape) {
    type.addSuperinterface(RuntimeTypes.PARAMETERS).addMethod(writeTo());
  }

  private MethodSpec writeTo() {
    CodeBlock.Builder code = CodeBlock.builder().add("out$>$>");
    String lineBreak = parameters.size() == 1 ? "" : "\n";
    for (Parameter parameter : parameters) {
      code.add("$L.$L", lineBreak, write(parameter));
    }
    return MethodSpec.methodBuilder("writeTo")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.PARAMETER_WRITER, "out")
        .addCode(code.add(";$<$<\n").build())
        .build();
  }

  private CodeBlock write(Parameter parameter) {
    String to =
        switch (parameter.in()) {
          case HEADER -> "header";
          case COOKIE -> "cookie";
          case QUERY, PATH -> "query";
        };
    String wireName = Literals.string(parameter.wireName());
    String name = names.parameter(parameter);
    String style = WireStyle.of(parameter);
    if (to.equals("query") && parameter.allowReserved()) {
      return CodeBlock.of(
          "reserved($L, $N, $L)",
          wireName,
          name,
          WireStyle.argument(style == null ? "FORM" : style));
    }
    return style == null
        ? CodeBlock.of("$L($L, $N)", to, wireName, name)
        : CodeBlock.of("$L($L, $N, $L)", to, wireName, name, WireStyle.argument(style));
  }
}
