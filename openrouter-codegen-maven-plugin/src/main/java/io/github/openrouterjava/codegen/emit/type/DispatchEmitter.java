package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.WrappedValue;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits how a union is read: the tree of tests as a method for each test. */
final class DispatchEmitter {

  private static final CodeBlock UNKNOWN = CodeBlock.of("unknown(in)");

  private final TypeContext context;
  private final UnionType union;
  private final ClassName className;
  private final List<WrappedValue> wrapped;
  private final List<MethodSpec> methods = new ArrayList<>();

  DispatchEmitter(TypeContext context, UnionType union) {
    this.context = context;
    this.union = union;
    this.className = context.className(union.id());
    this.wrapped = WrappedValue.all(context.objects(), new TypeRef.Declared(union.id()));
  }

  /** An anonymous codec: a class nested in an interface cannot be private. */
  TypeSpec codec() {
    CodeBlock body =
        union
            .dispatch()
            .match(
                this::returned,
                this::returned,
                kinds -> byKind(kinds.kinds(), 0),
                this::returned,
                this::returned,
                this::returned,
                this::returned);
    return TypeSpec.anonymousClassBuilder("")
        .superclass(ParameterizedTypeName.get(RuntimeTypes.UNION_CODEC, className))
        .addMethod(
            method("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addCode(body)
                .build())
        .addMethods(methods)
        .addMethod(unknown())
        .build();
  }

  /**
   * The expression that reads what a test finds.
   *
   * @param depth how many arrays the tests around it went into
   */
  private CodeBlock expression(Dispatch dispatch, int depth) {
    return dispatch.match(
        select -> select(select.alternative()),
        unknown -> UNKNOWN,
        kinds -> call("byKind", byKind(kinds.kinds(), depth)),
        tag -> call("byTag", byTag(tag)),
        presence -> call("byPresence", byPresence(presence)),
        members -> call("byMembers", byMembers(members)),
        first -> call("byFirstItem", byFirstItem(first, depth + 1)));
  }

  private CodeBlock returned(Dispatch dispatch) {
    return CodeBlock.of("return $L;\n", expression(dispatch, 0));
  }

  private CodeBlock call(String stem, CodeBlock body) {
    String name = stem + (methods.isEmpty() ? "" : methods.size() + 1);
    methods.add(method(name).addModifiers(Modifier.PRIVATE).addCode(body).build());
    return CodeBlock.of("$L(in)", name);
  }

  private CodeBlock select(int index) {
    Alternative alternative = union.alternatives().get(index);
    if (alternative.implementer() != null) {
      return CodeBlock.of("$L.read(in)", context.types().codec(alternative.type()));
    }
    WrappedValue value = wrapped.get(wrapperIndex(index));
    CodeBlock read = new JsonCode(context.types()).definite(value.ref(), "in");
    return CodeBlock.of("new $T($L)", value.wrapper(), read);
  }

  private int wrapperIndex(int alternative) {
    return (int)
        union.alternatives().subList(0, alternative).stream()
            .filter(one -> one.implementer() == null)
            .count();
  }

  private CodeBlock byKind(Map<JsonKind, Dispatch> kinds, int depth) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T kind = in.kind()", RuntimeTypes.JSON_KIND);
    return code.add(eachKind(kinds, depth)).build();
  }

  private CodeBlock byFirstItem(Dispatch.ByFirstItem first, int depth) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T kind = in.firstItemKind($L)", RuntimeTypes.JSON_KIND, depth);
    code.add(ifKind(isKind("NONE"), first.empty(), depth));
    return code.add(eachKind(first.kinds(), depth)).build();
  }

  /** Tests one after the other: a switch over an enum costs every codec another class. */
  private CodeBlock eachKind(Map<JsonKind, Dispatch> kinds, int depth) {
    CodeBlock.Builder code = CodeBlock.builder();
    kinds.forEach((kind, then) -> code.add(ifKind(test(kind, kinds), then, depth)));
    return code.addStatement("return $L", UNKNOWN).build();
  }

  private CodeBlock ifKind(CodeBlock test, Dispatch then, int depth) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", test)
        .addStatement("return $L", expression(then, depth))
        .endControlFlow()
        .build();
  }

  /** Whether a value is of a kind; numbers include integers, unless these are told apart. */
  private static CodeBlock test(JsonKind kind, Map<JsonKind, Dispatch> kinds) {
    boolean both = kind == JsonKind.NUMBER && !kinds.containsKey(JsonKind.INTEGER);
    return both
        ? CodeBlock.of("$L || $L", isKind("INTEGER"), isKind("NUMBER"))
        : isKind(kind.name());
  }

  private static CodeBlock isKind(String constant) {
    return CodeBlock.of("kind == $T.$L", RuntimeTypes.JSON_KIND, constant);
  }

  private CodeBlock byTag(Dispatch.ByTag tag) {
    Map<CodeBlock, List<String>> values = new LinkedHashMap<>();
    tag.values()
        .forEach(
            (value, then) ->
                values
                    .computeIfAbsent(expression(then, 0), k -> new ArrayList<>())
                    .add(Literals.string(value)));
    CodeBlock absent = expression(tag.absent(), 0);
    CodeBlock otherwise = expression(tag.otherwise(), 0);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("String tag = in.tag($L)", Literals.string(tag.property()))
            .beginControlFlow("if (tag == null)")
            .addStatement("return $L", absent)
            .endControlFlow()
            .add("return switch (tag) {\n$>");
    values.forEach((then, labels) -> code.add("case $L -> $L;\n", labels(labels), then));
    return code.add("default -> $L;\n$<};\n", otherwise).build();
  }

  private static CodeBlock labels(List<String> labels) {
    return labels.stream().map(l -> CodeBlock.of("$L", l)).collect(CodeBlock.joining(",$W"));
  }

  private CodeBlock byPresence(Dispatch.ByPresence presence) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Dispatch.Case test : presence.cases()) {
      CodeBlock condition =
          test.properties().entrySet().stream()
              .map(e -> has(e.getKey(), e.getValue()))
              .collect(CodeBlock.joining("$W&& "));
      if (condition.isEmpty()) {
        return code.addStatement("return $L", expression(test.then(), 0)).build();
      }
      code.beginControlFlow("if ($L)", condition)
          .addStatement("return $L", expression(test.then(), 0))
          .endControlFlow();
    }
    return code.addStatement("return $L", expression(presence.otherwise(), 0)).build();
  }

  private CodeBlock byMembers(Dispatch.ByMembers members) {
    CodeBlock properties =
        members.options().stream()
            .map(
                option ->
                    option.properties().stream()
                        .map(name -> CodeBlock.of("$L", Literals.string(name)))
                        .collect(CodeBlock.joining(",$W", "{", "}")))
            .collect(CodeBlock.joining(",\n"));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T[][] members =\n$>$>{\n$>$L\n$<};\n$<$<", String.class, properties)
            .add("return switch (mostPresent(in, members)) {\n$>");
    for (int i = 1; i < members.options().size(); i++) {
      code.add("case $L -> $L;\n", i, expression(members.options().get(i).then(), 0));
    }
    CodeBlock first = expression(members.options().get(0).then(), 0);
    return code.add("default -> $L;\n$<};\n", first).build();
  }

  private static CodeBlock has(String property, @Nullable JsonKind kind) {
    String name = Literals.string(property);
    return kind == null
        ? CodeBlock.of("in.has($L)", name)
        : CodeBlock.of("in.has($L, $T.$L)", name, RuntimeTypes.JSON_KIND, kind);
  }

  private MethodSpec unknown() {
    return MethodSpec.methodBuilder("unknown")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(className)
        .addParameter(RuntimeTypes.JSON_VALUE, "raw")
        .addStatement("return new $T(raw)", unknownName())
        .build();
  }

  private TypeName unknownName() {
    return className.nestedClass(Unions.UNKNOWN);
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .returns(context.types().nullable(className))
        .addParameter(RuntimeTypes.JSON_READER, "in");
  }
}
