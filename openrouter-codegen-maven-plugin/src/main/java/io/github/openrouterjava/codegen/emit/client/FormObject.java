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
import io.github.openrouterjava.codegen.model.Body.FieldStyle;
import io.github.openrouterjava.codegen.model.Body.FormBody;
import io.github.openrouterjava.codegen.model.Body.FormField;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The fields of a form: written as a form of a request. */
final class FormObject implements ObjectSource {

  private static final String JSON = "application/json";

  private final Operation operation;
  private final FormBody form;
  private final ClientContext context;
  private final OperationNames names;

  FormObject(Operation operation, FormBody form, ClientContext context) {
    this.operation = operation;
    this.form = form;
    this.context = context;
    this.names = context.names().operation(operation);
  }

  @Override
  public ClassName className() {
    return context.form(operation, form);
  }

  @Override
  public String displayName() {
    return className().simpleName();
  }

  @Override
  public String place() {
    return form.type().pointer();
  }

  @Override
  public List<Member> members() {
    return form.fields().stream().map(FormField::property).map(this::member).toList();
  }

  private Member member(Property property) {
    return new Member(
        property.withoutFile(),
        new MemberNames(name(property), names.formAdder(form.mediaType(), property.wireName())),
        property.pointerIn(form.type()),
        ClientDocs.rest(property.wireName(), property.documentation(), property.defaultValue()),
        context.types());
  }

  private String name(Property property) {
    return names.formField(form.mediaType(), property.wireName());
  }

  @Override
  public CodeBlock about(List<String> tags) {
    return ClientDocs.object(ClientDocs.formRecord(operation), tags);
  }

  @Override
  public void addFormat(TypeSpec.Builder type, ObjectShape shape) {
    if (form.isMultipart()) {
      type.addMethod(toBody());
    } else {
      type.addSuperinterface(RuntimeTypes.PARAMETERS).addMethod(writeTo());
    }
  }

  private MethodSpec toBody() {
    CodeBlock.Builder code =
        CodeBlock.builder().add("return $T.builder()$>$>", RuntimeTypes.MULTIPART_BODY);
    for (FormField field : form.fields()) {
      code.add("\n.field($L, $L)", wireName(field), part(field));
    }
    return MethodSpec.methodBuilder("toBody")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("{@return the request body; files are read when it is sent}")
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
      method.addStatement("out.$L", write(field));
    }
    return method.build();
  }

  private CodeBlock write(FormField field) {
    FieldStyle own = field.style();
    String style = own == null ? style(field) : WireStyle.of(own);
    if (own != null && own.allowReserved()) {
      return CodeBlock.of(
          "reserved($L, $L, $L)",
          wireName(field),
          value(field),
          WireStyle.argument(style == null ? "FORM" : style));
    }
    return style == null
        ? CodeBlock.of("query($L, $L)", wireName(field), value(field))
        : CodeBlock.of(
            "query($L, $L, $L)", wireName(field), value(field), WireStyle.argument(style));
  }

  /** The style that the media type, or else the type, of a field asks for; null for the default. */
  private @Nullable String style(FormField field) {
    if (isJson(field.contentType())) {
      return WireStyle.JSON;
    }
    boolean text = isFlat(field.property().type()) || field.contentType() != null;
    return text ? null : WireStyle.FIELD;
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
  }

  private static boolean isFile(TypeRef type) {
    return type.match(
        scalar -> scalar == TypeRef.Scalar.BINARY,
        list -> isFile(list.item()),
        map -> false,
        declared -> false);
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
    if (isFile(type) || (isFlat(type) && !isJson(field.contentType()))) {
      return value;
    }
    String contentType = field.contentType() == null ? JSON : field.contentType();
    return CodeBlock.of(
        field.property().required() && !field.property().nullable()
            ? "$2T.of($3L.encode($1L), $4L)"
            : "$1L == null ? null : $2T.of($3L.encode($1L), $4L)",
        value,
        RuntimeTypes.REQUEST_BODY,
        context.types().codec(type),
        Literals.string(contentType));
  }

  /** Whether a value is text of its own, or a list of such. */
  private boolean isFlat(TypeRef type) {
    return type.match(
        scalar -> scalar != TypeRef.Scalar.OBJECT && scalar != TypeRef.Scalar.ANY,
        list -> !list.item().isCollection() && isFlat(list.item()),
        map -> false,
        declared -> isFlat(context.api().type(declared.id())));
  }

  /** An enum, or a union of nothing but scalars and enums. */
  private boolean isFlat(TypeDeclaration type) {
    return type.match(
        object -> false,
        union ->
            union.alternatives().stream()
                .allMatch(a -> a.match(o -> false, u -> false, w -> isFlat(w.type()))),
        values -> true,
        tuple -> false,
        alias -> isFlat(alias.target()));
  }
}
