package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import io.github.openrouterjava.codegen.model.Operation.FormField;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the nested record that holds the fields of a form and writes them as they are sent. */
final class FormRecordEmitter {

  private static final String JSON = "application/json";

  private final Operation operation;
  private final FormBody form;
  private final ClientContext context;

  FormRecordEmitter(Operation operation, FormBody form, ClientContext context) {
    this.operation = operation;
    this.form = form;
    this.context = context;
  }

  TypeSpec emit() {
    List<FieldRecord.Field> fields =
        form.fields().stream()
            .map(FormField::property)
            .filter(property -> !property.isFixed())
            .map(this::field)
            .toList();
    TypeSpec.Builder type =
        new FieldRecord(context.form(operation, form), fields, form.type().pointer(), context)
            .emit(ClientDocs.formRecord(operation));
    return form.isMultipart()
        ? type.addMethod(toBody()).build()
        : type.addSuperinterface(RuntimeTypes.PARAMETERS).addMethod(writeTo()).build();
  }

  private FieldRecord.Field field(Property property) {
    return new FieldRecord.Field(
        name(property),
        property.type(),
        property.required() && !property.nullable(),
        ClientDocs.wireName(property.wireName()),
        ClientDocs.rest(property.wireName(), property.documentation(), property.defaultValue()),
        ClientDocs.sentence(property.wireName(), property.documentation()),
        property.pointerIn(form.type()));
  }

  private String name(Property property) {
    return context.names().operation(operation).formField(form.mediaType(), property.wireName());
  }

  private MethodSpec toBody() {
    CodeBlock.Builder code =
        CodeBlock.builder().add("return $T.builder()$>$>", RuntimeTypes.MULTIPART_BODY);
    for (FormField field : form.fields()) {
      code.add("\n.field($L, $L)", wireName(field), part(field));
    }
    return MethodSpec.methodBuilder("toBody")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("{@return the fields as they are sent; files are read then}")
        .returns(RuntimeTypes.MULTIPART_BODY)
        .addCode(code.add("\n.build();$<$<\n").build())
        .build();
  }

  private MethodSpec writeTo() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("writeTo")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.PARAMETER_WRITER, "out");
    for (FormField field : form.fields()) {
      method.addStatement("out.query($L, $L)", wireName(field), value(field));
    }
    return method.build();
  }

  private static String wireName(FormField field) {
    return Literals.string(field.property().wireName());
  }

  private CodeBlock value(FormField field) {
    Literal constant = field.property().constant();
    return field.property().isFixed() && constant != null
        ? CodeBlock.of("$L", Literals.string(constant.text()))
        : CodeBlock.of("$N", name(field.property()));
  }

  /** A part: files and scalars as they are, anything with a structure as JSON. */
  private CodeBlock part(FormField field) {
    CodeBlock value = value(field);
    TypeRef type = field.property().type();
    if (isFlat(type)) {
      return value;
    }
    String contentType = field.contentType() == null ? JSON : field.contentType();
    return CodeBlock.of(
        "$1L == null ? null : $2T.of($3L.encode($1L), $4L)",
        value,
        RuntimeTypes.REQUEST_BODY,
        context.types().codec(type),
        Literals.string(contentType));
  }

  private boolean isFlat(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return !(list.item() instanceof TypeRef.ListOf) && isFlat(list.item());
    }
    if (type instanceof TypeRef.Declared declared) {
      return context.api().type(declared.id()) instanceof EnumType;
    }
    return type instanceof TypeRef.Scalar
        && type != TypeRef.Scalar.OBJECT
        && type != TypeRef.Scalar.ANY;
  }
}
