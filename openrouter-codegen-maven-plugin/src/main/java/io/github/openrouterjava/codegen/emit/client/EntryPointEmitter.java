package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Server;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits the class everything begins with, and its builder. */
final class EntryPointEmitter {

  private static final TypeVariableName T = TypeVariableName.get("T");

  private final ClientContext context;
  private final ClassName own;
  private final ClassName builder;

  EntryPointEmitter(ClientContext context) {
    this.context = context;
    this.own = context.resource(0);
    this.builder = own.nestedClass("Builder");
  }

  TypeSpec emit(List<Operation> operations) {
    ResourceEmitter resource = new ResourceEmitter(context);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(own)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(AutoCloseable.class)
            .addJavadoc("$L", context.wording().resource(0).all());
    if (Deprecation.isMentioned(operations, context.api())) {
      type.addAnnotation(Deprecation.suppressed());
    }
    resource.addConstants(type, operations);
    type.addField(RuntimeTypes.API_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeTypes.API_CLIENT, "client")
                .addStatement("this.client = client")
                .build())
        .addMethod(fromEnv())
        .addMethod(builderMethod());
    resource.addAccessors(type, context.names().resources().get(0));
    resource.addOperations(type, operations);
    return type.addMethod(account())
        .addMethod(ResourceEmitter.with(own, "a view of this client"))
        .addMethod(raw())
        .addMethod(execute(false))
        .addMethod(execute(true))
        .addMethod(close())
        .addType(builder())
        .build();
  }

  private MethodSpec fromEnv() {
    return MethodSpec.methodBuilder("fromEnv")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "{@return a client configured from environment variables such as {@code $L_API_KEY}; see"
                + " {@link $T#fromEnvironment()}}",
            environmentPrefix(),
            RuntimeTypes.CLIENT_BUILDER)
        .returns(own)
        .addStatement("return builder().fromEnvironment().build()")
        .build();
  }

  private MethodSpec builderMethod() {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "{@return a new builder with the API's base URL; it ignores environment variables}")
        .returns(builder)
        .addStatement("return new $T()", builder)
        .build();
  }

  private MethodSpec account() {
    return MethodSpec.methodBuilder("account")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "{@return this client with the credential, and the base URL if it has one, of a named"
                + " account}\n@param name the account's name\n"
                + "@throws IllegalArgumentException if no account of this name was configured")
        .returns(own)
        .addParameter(String.class, "name")
        .addStatement("return new $T(client.account(name))", own)
        .build();
  }

  private MethodSpec raw() {
    return MethodSpec.methodBuilder("raw")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "{@return a client for calls by path and JSON, for operations without a generated method}")
        .returns(RuntimeTypes.RAW_CLIENT)
        .addStatement("return client.raw()")
        .build();
  }

  private MethodSpec execute(boolean async) {
    TypeName response = ParameterizedTypeName.get(RuntimeTypes.API_RESPONSE, T);
    String text =
        async
            ? "Same as {@link #execute}, asynchronously."
            : "Sends a call of an operation constant, and returns the response with its status and"
                + " headers.";
    String returns = (async ? "a future of " : "") + "the response with its status and headers";
    return MethodSpec.methodBuilder(async ? "executeAsync" : "execute")
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariable(T)
        .addJavadoc(text)
        .addJavadoc("\n@param <T> the type of the response body\n@param call the call to send")
        .addJavadoc("\n@return " + returns)
        .returns(
            async
                ? ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), response)
                : response)
        .addParameter(ParameterizedTypeName.get(RuntimeTypes.CALL, T), "call")
        .addStatement("return client.$L(call)", async ? "executeAsync" : "execute")
        .build();
  }

  private static MethodSpec close() {
    return MethodSpec.methodBuilder("close")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Cancels calls in progress and closes connections, also those of all accounts.")
        .addStatement("client.close()")
        .build();
  }

  private TypeSpec builder() {
    BuilderMethods methods = new BuilderMethods(context, builder);
    CodeBlock userAgent =
        CodeBlock.of("$L", Literals.string(context.names().clientName() + "-java"));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("$L", about())
            .superclass(ParameterizedTypeName.get(RuntimeTypes.CLIENT_BUILDER, builder))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement(
                        "super($S, $L, $L, $L, $L)",
                        environmentPrefix(),
                        Literals.string(baseUrl()),
                        userAgent,
                        BuilderMethods.mainPlace(context.api().securitySchemes()),
                        DialectEmitter.reference(context))
                    .addCode(methods.constructor())
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("self")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(builder)
                    .addStatement("return this")
                    .build());
    SettingEmitter.methods(context, builder).forEach(type::addMethod);
    methods.methods().forEach(type::addMethod);
    return type.addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a new client}")
                .returns(own)
                .addStatement("return new $T($T.of(settings()))", own, RuntimeTypes.API_CLIENT)
                .build())
        .build();
  }

  /** What the builder is, and which servers the document names. */
  private String about() {
    List<Server> servers = context.api().servers();
    String about = "Collects what a client needs to know. Not thread-safe.";
    boolean host = !servers.isEmpty() && servers.get(0).isAbsolute();
    if (!host) {
      String path = servers.isEmpty() ? "" : servers.get(0).url();
      String named = path.isEmpty() ? "" : ", only the path " + JavadocText.code(path);
      return about
          + "\n\n<p>The API's document names no host"
          + named
          + ": callers give the whole base URL, path included.";
    }
    if (servers.size() == 1) {
      return about;
    }
    String others =
        servers.stream()
            .map(
                server ->
                    JavadocText.code(server.defaultUrl())
                        + (server.description() == null
                            ? ""
                            : " (" + JavadocText.inline(server.description()) + ")"))
            .collect(Collectors.joining(", "));
    return about
        + "\n\n<p>The API's document names these base URLs, the first by default: "
        + others
        + ".";
  }

  private String baseUrl() {
    List<Server> servers = context.api().servers();
    return servers.isEmpty() ? "" : servers.get(0).url();
  }

  private String environmentPrefix() {
    Names names = context.names();
    return names.clientName().toUpperCase(Locale.ROOT);
  }
}
