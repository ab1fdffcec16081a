package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that all methods of a variant begin with, and the expression that makes a call of
 * them.
 *
 * @param fixed path parameters, then the body
 * @param call the call, without query parameters
 */
record Arguments(List<ParameterSpec> fixed, CodeBlock call) {

  static Arguments of(Variant variant, ClientContext context) {
    Operation operation = variant.operation();
    List<ParameterSpec> fixed = new ArrayList<>();
    CodeBlock.Builder call = CodeBlock.builder().add("$N.call()", variant.constant());
    addFixedQuery(operation.fixedQuery(), call);
    for (Parameter parameter : operation.pathParameters()) {
      String name = context.parameter(operation, parameter);
      TypeName type = context.types().of(parameter.type());
      String place = Places.parameter(operation, parameter);
      fixed.add(context.recorder().from(place, ParameterSpec.builder(type, name).build()));
      String style = WireStyle.of(parameter);
      CodeBlock argument =
          style == null ? CodeBlock.of("") : CodeBlock.of(", $L", WireStyle.argument(style));
      call.add(".path($L, $N$L)", Literals.string(parameter.wireName()), name, argument);
    }
    Body body = variant.body();
    if (body != null) {
      TypeName type = bodyType(body, operation, context);
      ParameterSpec parameter = ParameterSpec.builder(type, "body").build();
      fixed.add(context.recorder().from(Places.body(operation), parameter));
      call.add(body(body, argument(body, type, operation), context.types()));
    }
    return new Arguments(List.copyOf(fixed), call.build());
  }

  private static void addFixedQuery(@Nullable String query, CodeBlock.Builder call) {
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        call.add(".query($L, $L)", Literals.string(name), Literals.string(value));
      }
    }
  }

  private static TypeName bodyType(Body body, Operation operation, ClientContext context) {
    JavaTypes types = context.types();
    boolean required = operation.bodyRequired();
    return body.match(
        json -> required && !json.nullable() ? types.of(json.type()) : types.nullable(json.type()),
        form -> context.form(operation, form),
        raw -> {
          TypeName type = raw.text() ? TypeName.get(String.class) : RuntimeTypes.REQUEST_BODY;
          return required ? type : types.nullable(type);
        },
        lines -> {
          TypeName item = WildcardTypeName.subtypeOf(types.boxed(lines.type()));
          TypeName all = ParameterizedTypeName.get(ClassName.get(Iterable.class), item);
          return required ? all : types.nullable(all);
        });
  }

  /** The argument, checked where it must not be null. */
  private static CodeBlock argument(Body body, TypeName type, Operation operation) {
    boolean nullable =
        body.match(
            json -> json.nullable() || !operation.bodyRequired(),
            form -> false,
            raw -> !operation.bodyRequired(),
            lines -> !operation.bodyRequired());
    boolean checked = !nullable && !type.isPrimitive();
    return checked
        ? CodeBlock.of("$T.nonNull(body, $S)", RuntimeTypes.CHECKS, "body")
        : CodeBlock.of("body");
  }

  private static CodeBlock body(Body body, CodeBlock argument, JavaTypes types) {
    return body.match(
        json -> json(json.type(), argument, types),
        form -> CodeBlock.of(form.isMultipart() ? ".binary($L.toBody())" : ".form($L)", argument),
        raw -> CodeBlock.of(raw.text() ? ".text($L)" : ".binary($L)", argument),
        lines -> CodeBlock.of(".lines($L, $L)", types.codec(lines.type()), argument));
  }

  private static CodeBlock json(TypeRef type, CodeBlock argument, JavaTypes types) {
    boolean writesItself =
        type.match(
            scalar -> scalar == TypeRef.Scalar.OBJECT || scalar == TypeRef.Scalar.ANY,
            list -> false,
            map -> false,
            declared -> true);
    return writesItself
        ? CodeBlock.of(".body($L)", argument)
        : CodeBlock.of(".body($L, $L)", types.codec(type), argument);
  }
}
