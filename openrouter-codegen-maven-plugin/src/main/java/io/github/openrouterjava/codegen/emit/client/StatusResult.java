package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Response;
import io.github.openrouterjava.codegen.model.Response.StatusCase;
import io.github.openrouterjava.codegen.model.Response.StatusResponse;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the sealed type of a response whose body depends on the status. */
final class StatusResult {

  private final Operation operation;
  private final StatusResponse response;
  private final ClientContext context;

  StatusResult(Operation operation, StatusResponse response, ClientContext context) {
    this.operation = operation;
    this.response = response;
    this.context = context;
  }

  /**
   * The result of one status.
   *
   * @param name its simple name
   * @param status the status or the range of statuses
   * @param response what it holds
   * @param description what the document says about it, as Javadoc
   */
  record Case(String name, String status, Response response, String description) {}

  /**
   * The results by status.
   *
   * @param own the type they are nested in; no nested type may be named like one around it (JLS,
   *     section 8.1)
   */
  static List<Case> cases(StatusResponse response, ClassName own) {
    List<Case> cases = new ArrayList<>();
    for (StatusCase each : response.cases()) {
      String phrase = StatusCase.phrase(each.status());
      String name = own.simpleNames().contains(phrase) ? phrase + "Response" : phrase;
      String description = each.description() == null ? "" : each.description();
      cases.add(new Case(name, each.status(), each.response(), JavadocText.inline(description)));
    }
    return cases;
  }

  TypeSpec emit() {
    ClassName own = context.result(operation);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(own)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
            .addJavadoc("$L", ClientDocs.resultType(operation));
    for (Case each : cases(response, own)) {
      ClassName result = own.nestedClass(each.name());
      type.addPermittedSubclass(result);
      TypeSpec emitted = emit(each, own);
      type.addType(context.recorder().from(Places.result(operation, each.status()), emitted));
    }
    return type.build();
  }

  private TypeSpec emit(Case each, ClassName own) {
    MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
    boolean empty = each.response().mediaType() == null;
    String text = each.description().isEmpty() ? "" : " " + each.description();
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(each.name())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addSuperinterface(own)
            .addJavadoc("The response of status $L.$L", each.status(), text);
    if (!empty) {
      canonical.addParameter(ParameterSpec.builder(value(each), "value").build());
      type.addJavadoc("\n@param value the body");
    }
    return type.recordConstructor(canonical.build()).build();
  }

  private TypeName value(Case each) {
    ResponseCode code = new ResponseCode(operation, context);
    TypeName type = code.type(each.response());
    return each.response().allowsNull() ? context.types().nullable(type) : type;
  }
}
