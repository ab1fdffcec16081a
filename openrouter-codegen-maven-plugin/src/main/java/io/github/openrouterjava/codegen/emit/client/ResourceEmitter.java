package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.Nested;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.ObjectEmitter;
import io.github.openrouterjava.codegen.emit.object.ObjectSource;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.Body.FormBody;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Response.StatusResponse;
import io.github.openrouterjava.codegen.naming.Names.ResourceNames;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the class of a resource, and what every class with operations has. */
final class ResourceEmitter {

  private final ClientContext context;

  ResourceEmitter(ClientContext context) {
    this.context = context;
  }

  /** The class of a resource below the root. */
  TypeSpec emit(int index, List<Operation> operations) {
    ResourceNames resource = context.names().resources().get(index);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(context.resource(index))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("$L", context.wording().resource(index).all());
    if (Deprecation.isMentioned(operations, context.api())) {
      type.addAnnotation(Deprecation.suppressed());
    }
    addConstants(type, operations);
    type.addField(RuntimeTypes.API_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.API_CLIENT, "client")
                .addStatement("this.client = client")
                .build());
    type.addMethod(with(context.resource(index), "this client"));
    addAccessors(type, resource);
    addOperations(type, operations);
    return type.build();
  }

  /** The view of a client that makes its calls with options. */
  static MethodSpec with(ClassName own, String what) {
    return MethodSpec.methodBuilder("with")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "{@return $L with options for its calls, which take precedence over those it has already}\n",
            what)
        .addJavadoc(Phrases.OPTIONS)
        .addParameter(RuntimeTypes.REQUEST_OPTIONS, "options")
        .returns(own)
        .addStatement("return new $T(client.with(options))", own)
        .build();
  }

  void addConstants(TypeSpec.Builder type, List<Operation> operations) {
    for (Operation operation : operations) {
      for (Variant variant : Variant.of(operation, context)) {
        FieldSpec constant = ConstantEmitter.emit(variant, context.types());
        type.addField(context.recorder().from(variant.place(), constant));
      }
    }
  }

  void addAccessors(TypeSpec.Builder type, ResourceNames resource) {
    resource
        .children()
        .forEach(
            (accessor, child) -> {
              ClassName result = context.resource(child);
              List<String> segments = context.names().resources().get(child).segments();
              String path = JavadocText.code("/" + String.join("/", segments));
              type.addMethod(
                  MethodSpec.methodBuilder(accessor)
                      .addModifiers(Modifier.PUBLIC)
                      .addJavadoc(
                          "{@return the client for operations below $L}", JavadocText.inTag(path))
                      .returns(result)
                      .addStatement("return new $T(client)", result)
                      .build());
            });
  }

  void addOperations(TypeSpec.Builder type, List<Operation> operations) {
    for (Operation operation : operations) {
      for (Variant variant : Variant.of(operation, context)) {
        for (MethodSpec method : new MethodFamily(variant, context).single()) {
          type.addMethod(context.recorder().from(variant.place(), method));
        }
      }
      if (operation.paging() != null) {
        Variant plain = Variant.of(operation, context).get(0);
        for (MethodSpec method : new MethodFamily(plain, context).pages()) {
          type.addMethod(context.recorder().from(Places.pages(operation), method));
        }
      }
    }
    for (Operation operation : operations) {
      addTypes(type, operation);
    }
  }

  private void addTypes(TypeSpec.Builder type, Operation operation) {
    for (FormBody form : operation.forms()) {
      String place = Places.body(operation, form.mediaType());
      addObject(type, new FormObject(operation, form, context), place);
    }
    if (!ClientContext.queryComponents(operation).isEmpty()) {
      addObject(type, new QueryObject(operation, context), Places.parameters(operation));
    }
    StatusResponse response = operation.response().byStatus();
    if (response != null) {
      TypeSpec result = new StatusResult(operation, response, context).emit();
      type.addType(context.recorder().from(Places.result(operation), result));
    }
    if (operation.paging() != null) {
      type.addType(new PagingEmitter(operation, operation.paging(), context).emit());
    }
  }

  private void addObject(TypeSpec.Builder type, ObjectSource source, String place) {
    TypeSpec object = Nested.inClass(ObjectEmitter.emit(source, context.objects()));
    type.addType(context.recorder().from(place, object));
  }
}
