package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Dialect.Condition;
import io.github.openrouterjava.codegen.model.Dialect.DetailType;
import io.github.openrouterjava.codegen.model.Dialect.ErrorDetail;
import io.github.openrouterjava.codegen.model.Dialect.ErrorKind;
import io.github.openrouterjava.codegen.model.Dialect.ErrorRules;
import io.github.openrouterjava.codegen.model.Dialect.FailureRule;
import io.github.openrouterjava.codegen.model.Dialect.HeaderFact;
import io.github.openrouterjava.codegen.model.Dialect.OperationRules;
import io.github.openrouterjava.codegen.model.Dialect.Setting;
import io.github.openrouterjava.codegen.model.Dialect.StreamRules;
import io.github.openrouterjava.codegen.model.Dialect.TextRule;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits the description of the API's dialect, a constant that configures the runtime. */
final class DialectEmitter {

  private static final String CONSTANT = "DIALECT";

  private final ClientContext context;
  private final Dialect dialect;

  DialectEmitter(ClientContext context) {
    this.context = context;
    this.dialect = context.api().dialect();
  }

  /** The expression for the description; an empty one where there are no hints. */
  static CodeBlock reference(ClientContext context) {
    return context.api().dialect().isNone()
        ? CodeBlock.of("$T.none()", RuntimeTypes.DIALECT)
        : CodeBlock.of("$T.$L", className(context), CONSTANT);
  }

  private static ClassName className(ClientContext context) {
    return context.clientClass(context.dialectNames().description());
  }

  TypeSpec emit() {
    return TypeSpec.classBuilder(className(context))
        .addModifiers(Modifier.FINAL)
        .addJavadoc(
            "The conventions of this API that OpenAPI and the RFCs cannot express, from the hints in"
                + " its document.")
        .addField(
            FieldSpec.builder(RuntimeTypes.DIALECT, CONSTANT, Modifier.STATIC, Modifier.FINAL)
                .initializer(initializer())
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private CodeBlock initializer() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("\n$>$>$T.builder()$>$>", RuntimeTypes.DIALECT);
    if (dialect.rules().failures() != null) {
      code.add("\n.failures($L)", failures(dialect.rules().failures()));
    }
    if (!dialect.rules().stream().equals(StreamRules.NONE)) {
      code.add("\n.stream($L)", stream(dialect.rules().stream()));
    }
    operations(code);
    if (!dialect.errors().equals(ErrorRules.NONE) || hasLabels()) {
      code.add("\n.errors($L)", errors(dialect.errors()));
    }
    for (Setting setting : dialect.settings()) {
      if (setting.variable() != null) {
        code.add("\n.setting($L, $L)", text(setting.variable()), text(setting.header()));
      }
    }
    dialect.usage().forEach((name, at) -> code.add("\n.usage($L, $L)", text(name), texts(at)));
    if (!dialect.secrets().isEmpty()) {
      code.add("\n.secrets($L)", texts(dialect.secrets()));
    }
    return code.add("\n.build()$<$<$<$<").build();
  }

  private void operations(CodeBlock.Builder code) {
    Map<String, OperationRules> rules = new LinkedHashMap<>();
    for (Operation operation : context.api().operations()) {
      String query = operation.fixedQuery() == null ? "" : "?" + operation.fixedQuery();
      OperationRules own =
          dialect
              .byOperation()
              .get(Dialect.key(operation.method().name(), operation.path() + query));
      if (own != null) {
        rules.put(operation.id(), own);
      }
    }
    rules.forEach(
        (id, own) -> {
          if (own.failures() != null) {
            CodeBlock rule = failures(own.failures());
            String separator = own.failures().isEmpty() ? "" : ",";
            code.add("\n.failuresOf($L$L$L)", text(id), separator, rule);
          }
          if (!own.stream().equals(StreamRules.NONE)) {
            code.add("\n.streamOf($L, $L)", text(id), stream(own.stream()));
          }
        });
  }

  private static CodeBlock failures(List<FailureRule> rules) {
    List<CodeBlock> each = new ArrayList<>();
    for (FailureRule rule : rules) {
      CodeBlock.Builder code =
          CodeBlock.builder().add("$T.at($L)", RuntimeTypes.FAILURE_RULE, text(rule.error()));
      if (!rule.envelope().isEmpty()) {
        code.add(".within($L)", text(rule.envelope()));
      }
      switch (rule.scope()) {
        case ANYWHERE -> {}
        case RESPONSES -> code.add(".onlyInResponses()");
        case EVENTS -> code.add(".onlyInEvents()");
      }
      if (!rule.condition().equals(Condition.ALWAYS)) {
        code.add(".when($L)", condition(rule.condition()));
      }
      each.add(code.build());
    }
    return lines(each);
  }

  private static CodeBlock stream(StreamRules rules) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.none()$>$>", RuntimeTypes.STREAM_RULES);
    if (rules.sentinel() != null) {
      code.add("\n.sentinel($L)", text(rules.sentinel()));
    }
    if (!rules.last().isEmpty()) {
      code.add("\n.last($L)", conditions(rules.last()));
    }
    if (!rules.complete().isEmpty()) {
      code.add("\n.complete($L)", conditions(rules.complete()));
    }
    for (TextRule rule : rules.texts()) {
      code.add("\n.text($L, $L)", text(rule.at()), condition(rule.condition()));
    }
    return code.add("$<$<").build();
  }

  private boolean hasLabels() {
    return dialect.headers().stream().anyMatch(header -> header.label() != null);
  }

  private CodeBlock errors(ErrorRules rules) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.none()$>$>", RuntimeTypes.ERROR_RULES);
    pointers(code, "type", rules.type());
    pointers(code, "status", rules.status());
    pointers(code, "retryable", rules.retryable());
    pointers(code, "retryAfter", rules.retryAfter());
    if (!rules.notRun().isEmpty()) {
      code.add("\n.notRun($L)", conditions(rules.notRun()));
    }
    byStatus(rules.statuses())
        .forEach((status, names) -> code.add("\n.names($L, $L)", status, texts(names)));
    for (ErrorDetail detail : rules.details()) {
      if (detail.label() != null) {
        String method = detail.type() == DetailType.MESSAGE ? "labelMessage" : "label";
        code.add("\n.$L($L, $L)", method, text(detail.label()), texts(detail.at()));
      }
    }
    for (HeaderFact header : dialect.headers()) {
      if (header.label() != null) {
        code.add("\n.labelHeader($L, $L)", text(header.label()), text(header.header()));
      }
    }
    for (ErrorKind kind : rules.kinds()) {
      ClassName exception = context.clientClass(context.dialectNames().exception(kind));
      code.add("\n.kind($L, $T::new)", condition(kind.condition()), exception);
    }
    return code.add("$<$<").build();
  }

  private static Map<Integer, List<String>> byStatus(Map<String, Integer> statuses) {
    Map<Integer, List<String>> names = new LinkedHashMap<>();
    statuses.forEach(
        (name, status) -> names.computeIfAbsent(status, s -> new ArrayList<>()).add(name));
    return names;
  }

  private static void pointers(CodeBlock.Builder code, String method, List<String> pointers) {
    if (!pointers.isEmpty()) {
      code.add("\n.$L($L)", method, texts(pointers));
    }
  }

  private static CodeBlock conditions(List<Condition> conditions) {
    return lines(conditions.stream().map(DialectEmitter::condition).toList());
  }

  private static CodeBlock condition(Condition condition) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.always()", RuntimeTypes.CONDITION);
    if (!condition.statuses().isEmpty()) {
      String statuses =
          condition.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "));
      code.add(".status($L)", statuses);
    }
    if (condition.event() != null) {
      code.add(".event($L)", text(condition.event()));
    }
    condition.when().forEach((pointer, values) -> code.add(when(pointer, values)));
    for (String pointer : condition.has()) {
      code.add(".has($L)", text(pointer));
    }
    return code.build();
  }

  private static CodeBlock when(String pointer, List<Literal> values) {
    if (values.stream().allMatch(Literal::isNull)) {
      return CodeBlock.of(".absent($L)", text(pointer));
    }
    String each = values.stream().map(DialectEmitter::literal).collect(Collectors.joining(", "));
    return CodeBlock.of(".when($L, $L)", text(pointer), each);
  }

  private static String literal(Literal value) {
    return switch (value.kind()) {
      case STRING -> text(value.text());
      case INTEGER, NUMBER -> "new java.math.BigDecimal(" + text(value.text()) + ")";
      case BOOLEAN, NULL -> value.text();
      case OBJECT, ARRAY -> throw new IllegalArgumentException("not a scalar: " + value.text());
    };
  }

  private static CodeBlock lines(List<CodeBlock> each) {
    CodeBlock.Builder code = CodeBlock.builder().add("$>$>");
    for (int i = 0; i < each.size(); i++) {
      code.add(i == 0 ? "\n$L" : ",\n$L", each.get(i));
    }
    return code.add("$<$<").build();
  }

  private static String texts(List<String> texts) {
    return texts.stream().map(DialectEmitter::text).collect(Collectors.joining(", "));
  }

  private static String text(String text) {
    return Literals.string(text);
  }
}
