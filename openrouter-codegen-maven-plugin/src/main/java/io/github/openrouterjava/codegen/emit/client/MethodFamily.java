package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.Additions;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.client.ClientDocs.Summary;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.style.Target.Kind;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/**
 * Emits the methods of one variant: blocking, asynchronous and, where it pages, over all pages;
 * each with and without the query record. Every one is a single line that hands the constant and
 * the arguments to the runtime. What differs for one call is a view of the resource, {@code
 * with(options)}, and not one more overload of each.
 */
final class MethodFamily {

  /** Where blocking, asynchronous and paging methods differ; all else is shared. */
  private enum Form {
    BLOCKING,
    ASYNC,
    PAGES
  }

  private final Variant variant;
  private final Operation operation;
  private final ClientContext context;
  private final Arguments arguments;

  MethodFamily(Variant variant, ClientContext context) {
    this.variant = variant;
    this.operation = variant.operation();
    this.context = context;
    this.arguments = Arguments.of(variant, context);
  }

  /** The blocking and asynchronous methods. */
  List<MethodSpec> single() {
    List<MethodSpec> methods = new ArrayList<>(methods(Form.BLOCKING));
    methods.addAll(methods(Form.ASYNC));
    return methods;
  }

  /** The methods over all pages. */
  List<MethodSpec> pages() {
    return methods(Form.PAGES);
  }

  private List<MethodSpec> methods(Form form) {
    List<Parameter> components = ClientContext.queryComponents(operation);
    List<MethodSpec> methods = new ArrayList<>();
    if (components.stream().noneMatch(Parameter::required)) {
      methods.add(method(form, false));
    }
    if (!components.isEmpty()) {
      methods.add(method(form, true));
    }
    return methods;
  }

  private MethodSpec method(Form form, boolean query) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name(form))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(javadoc(form, query))
            .addAnnotations(
                new Additions(context.names().style())
                    .annotations(Kind.OPERATION, operation.at().pointer()))
            .returns(result(form))
            .addParameters(arguments.fixed());
    if (operation.documentation().deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    if (query) {
      ParameterSpec parameter = ParameterSpec.builder(context.query(operation), "query").build();
      method.addParameter(context.recorder().from(Places.parameters(operation), parameter));
    }
    return method.addStatement(body(form, query)).build();
  }

  private String name(Form form) {
    return switch (form) {
      case BLOCKING -> variant.method();
      case ASYNC -> variant.method() + "Async";
      case PAGES -> context.names().operation(operation).allMethod();
    };
  }

  private TypeName result(Form form) {
    TypeName result = variant.result();
    JavaTypes types = context.types();
    return switch (form) {
      case BLOCKING ->
          variant.isVoid() ? TypeName.VOID : variant.nullable() ? types.nullable(result) : result;
      case ASYNC ->
          ParameterizedTypeName.get(
              ClassName.get(CompletableFuture.class),
              variant.nullable() ? types.nullableArgument(result) : result);
      case PAGES -> PagingEmitter.result(operation, context);
    };
  }

  private CodeBlock body(Form form, boolean query) {
    CodeBlock call = arguments.call();
    if (query) {
      call =
          CodeBlock.of("$L.parameters($T.nonNull(query, $S))", call, RuntimeTypes.CHECKS, "query");
    }
    return switch (form) {
      case BLOCKING -> CodeBlock.of("$Lclient.send($L)", variant.isVoid() ? "" : "return ", call);
      case ASYNC -> CodeBlock.of("return client.sendAsync($L)", call);
      case PAGES ->
          CodeBlock.of(
              "return client.paged($L, $T.INSTANCE)",
              call,
              PagingEmitter.className(operation, context));
    };
  }

  /** The blocking method with the fewest arguments has the text; the others refer to it. */
  private CodeBlock javadoc(Form form, boolean query) {
    boolean least = !query || operationNeedsQuery();
    if (form == Form.BLOCKING && least) {
      return ClientDocs.method(variant, context, query);
    }
    String with = query && !operationNeedsQuery() ? ", with request parameters" : "";
    Summary summary =
        switch (form) {
          case BLOCKING -> same("", with, ClientDocs.result(variant));
          case ASYNC -> same(", asynchronously", with, ClientDocs.future(variant));
          case PAGES ->
              same(
                  ", for all pages",
                  with,
                  "the items of all pages; each page is requested when it is reached");
        };
    return ClientDocs.variation(variant, context, summary, query);
  }

  private Summary same(String how, String with, String returns) {
    return new Summary(CodeBlock.of("Same as $L$L$L.", reference(), how, with), returns);
  }

  private boolean operationNeedsQuery() {
    return ClientContext.queryComponents(operation).stream().anyMatch(Parameter::required);
  }

  /** A link to the method that has the text. */
  private CodeBlock reference() {
    List<CodeBlock> types = new ArrayList<>();
    for (ParameterSpec parameter : arguments.fixed()) {
      types.add(CodeBlock.of("$T", erased(parameter.type())));
    }
    if (operationNeedsQuery()) {
      types.add(CodeBlock.of("$T", context.query(operation)));
    }
    return CodeBlock.of("{@link #$N($L)}", variant.method(), CodeBlock.join(types, ", "));
  }

  private static TypeName erased(TypeName type) {
    TypeName plain = type.withoutAnnotations();
    return plain instanceof ParameterizedTypeName generic ? generic.rawType() : plain;
  }
}
