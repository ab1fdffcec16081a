package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Dialect.Setting;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import io.github.openrouterjava.codegen.model.SecurityScheme.Kind;
import io.github.openrouterjava.codegen.model.Server;
import io.github.openrouterjava.codegen.naming.BuilderNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits what the builder of a client knows of the security schemes and servers of a document. */
final class BuilderMethods {

  private final ClientContext context;
  private final ClassName builder;
  private final BuilderNames names;

  BuilderMethods(ClientContext context, ClassName builder) {
    this.context = context;
    this.builder = builder;
    this.names =
        new BuilderNames(context.api().dialect().settings().stream().map(Setting::name).toList());
  }

  /** What the constructor of the builder says after the call of the superclass. */
  CodeBlock constructor() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (hasSchemes()) {
      for (SecurityScheme scheme : schemes()) {
        code.addStatement("scheme($L, $L)", Literals.string(scheme.name()), place(scheme));
      }
    }
    for (Server.Variable variable : variables()) {
      code.addStatement(
          "serverVariable($L, $L)",
          Literals.string(variable.name()),
          Literals.string(variable.defaultValue()));
    }
    return code.build();
  }

  /** A method for each scheme, where there are several or one that takes more than a key. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    boolean several = hasSchemes();
    for (SecurityScheme scheme : schemes()) {
      if (several || scheme.kind() == Kind.BASIC || scheme.tokenUrl() != null) {
        methods.add(credential(scheme));
      }
      if (scheme.tokenUrl() != null) {
        methods.add(clientCredentials(scheme, scheme.tokenUrl()));
      }
    }
    variables().forEach(variable -> methods.add(variable(variable)));
    return methods;
  }

  /** Whether one key cannot be the credential for all schemes. */
  private boolean hasSchemes() {
    return schemes().size() > 1 || schemes().stream().anyMatch(s -> s.tokenUrl() != null);
  }

  /** The schemes that put something into a request, one for each place. */
  private List<SecurityScheme> schemes() {
    List<SecurityScheme> schemes = new ArrayList<>();
    for (SecurityScheme scheme : context.api().securitySchemes()) {
      int same = -1;
      for (int i = 0; i < schemes.size(); i++) {
        same = schemes.get(i).hasPlaceOf(scheme) ? i : same;
      }
      if (scheme.kind() == Kind.MUTUAL_TLS) {
        continue;
      }
      if (same < 0) {
        schemes.add(scheme);
      } else if (schemes.get(same).tokenUrl() == null && scheme.tokenUrl() != null) {
        SecurityScheme first = schemes.get(same);
        schemes.set(
            same,
            new SecurityScheme(
                first.name(),
                first.kind(),
                first.parameterName(),
                scheme.tokenUrl(),
                first.description()));
      }
    }
    return schemes;
  }

  private List<Server.Variable> variables() {
    List<Server> servers = context.api().servers();
    return servers.isEmpty() ? List.of() : servers.get(0).variables();
  }

  private MethodSpec credential(SecurityScheme scheme) {
    String name = Literals.string(scheme.name());
    MethodSpec.Builder method = method(names.next(scheme.name()), about(scheme));
    if (scheme.kind() == Kind.BASIC) {
      return method
          .addJavadoc("\n@param user the user\n@param password the password")
          .addJavadoc("\n@return this builder")
          .addParameter(String.class, "user")
          .addParameter(String.class, "password")
          .addStatement(
              "return credential($L, $T.ofUser(user, password))", name, RuntimeTypes.CREDENTIAL)
          .build();
    }
    String what = scheme.kind() == Kind.TOKEN || scheme.kind() == Kind.BEARER ? "token" : "key";
    return method
        .addJavadoc("\n@param $L the $L\n@return this builder", what, what)
        .addParameter(String.class, what)
        .addStatement("return credential($L, $T.of($L))", name, RuntimeTypes.CREDENTIAL, what)
        .build();
  }

  private MethodSpec clientCredentials(SecurityScheme scheme, String tokenUrl) {
    TypeName scopes = ArrayTypeName.of(String.class);
    return method(
            names.next(scheme.name() + "_client"),
            "Has tokens for "
                + JavadocText.code(scheme.name())
                + " obtained, and renewed, by the client credentials grant of OAuth 2.")
        .addJavadoc("\n@param id the client's id\n@param secret the client's secret")
        .addJavadoc("\n@param scopes what to ask for; none for what the server gives by default")
        .addJavadoc("\n@return this builder")
        .addParameter(String.class, "id")
        .addParameter(String.class, "secret")
        .addParameter(scopes, "scopes")
        .varargs()
        .addStatement(
            "return clientCredentials($L, $L, id, secret, scopes)",
            Literals.string(scheme.name()),
            Literals.string(tokenUrl))
        .build();
  }

  private MethodSpec variable(Server.Variable variable) {
    String values =
        variable.values().isEmpty()
            ? ""
            : "; one of "
                + variable.values().stream()
                    .map(JavadocText::code)
                    .collect(Collectors.joining(", "));
    String text = described(variable.description());
    return method(
            names.next(variable.name()),
            "Sets a variable of the server's URL, "
                + JavadocText.code(variable.defaultValue())
                + " by default"
                + values
                + "."
                + text)
        .addJavadoc(
            "\n@param value the value of $L\n@return this builder",
            JavadocText.code(variable.name()))
        .addParameter(String.class, "value")
        .addStatement("return serverVariable($L, value)", Literals.string(variable.name()))
        .build();
  }

  private MethodSpec.Builder method(String name, String about) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n", about)
        .returns(builder);
  }

  private static String about(SecurityScheme scheme) {
    return "Sets the credential for the security scheme "
        + JavadocText.code(scheme.name())
        + "."
        + described(scheme.description());
  }

  private static String described(@Nullable String description) {
    String text = JavadocText.inline(description);
    return text.isEmpty() ? "" : " " + text;
  }

  /** Where the main credential goes; as a bearer token where the document does not say. */
  static CodeBlock mainPlace(List<SecurityScheme> schemes) {
    return schemes.isEmpty()
        ? CodeBlock.of("$T.BEARER", RuntimeTypes.CREDENTIAL_PLACE)
        : place(schemes.get(0));
  }

  private static CodeBlock place(SecurityScheme scheme) {
    ClassName place = RuntimeTypes.CREDENTIAL_PLACE;
    String name = Literals.string(scheme.parameterName());
    return switch (scheme.kind()) {
      case BEARER, TOKEN, MUTUAL_TLS -> CodeBlock.of("$T.BEARER", place);
      case BASIC -> CodeBlock.of("$T.BASIC", place);
      case HEADER -> CodeBlock.of("$T.header($L)", place, name);
      case QUERY -> CodeBlock.of("$T.query($L)", place, name);
      case COOKIE -> CodeBlock.of("$T.cookie($L)", place, name);
    };
  }
}
