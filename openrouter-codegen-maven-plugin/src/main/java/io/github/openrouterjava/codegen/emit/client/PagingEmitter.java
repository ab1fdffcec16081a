package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.PagedResponse;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.style.Style;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Emits the nested class that tells the runtime how to page: JSON pointers become calls of accessor
 * methods.
 */
final class PagingEmitter {

  private final Operation operation;
  private final PagedResponse list;
  private final ClientContext context;
  private final TypeName page;

  PagingEmitter(Operation operation, PagedResponse list, ClientContext context) {
    this.operation = operation;
    this.list = list;
    this.context = context;
    this.page =
        context
            .types()
            .boxed(Objects.requireNonNull(operation.response().jsonType(), operation::id));
  }

  static ClassName className(Operation operation, ClientContext context) {
    return context.query(operation).peerClass(context.names().operation(operation).pagingType());
  }

  /** What the methods over all pages return. */
  static TypeName result(Operation operation, ClientContext context) {
    PagedResponse list = Objects.requireNonNull(operation.paging(), operation::id);
    TypeName item = context.types().boxed(list.item());
    return ParameterizedTypeName.get(RuntimeTypes.PAGED, item);
  }

  TypeSpec emit() {
    ClassName own = className(operation, context);
    TypeName item = context.types().boxed(list.item());
    Paging paging = list.paging();
    Paging.Places places = paging.places();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(own)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.PAGING, page, item))
            .addField(
                FieldSpec.builder(own, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", own)
                    .build())
            .addMethod(constructor(paging))
            .addMethod(
                getter(
                    "items",
                    ParameterizedTypeName.get(ClassName.get(List.class), item),
                    places.items(),
                    Conversion.NONE));
    TypeName string = ClassName.get(String.class);
    add(type, "nextCursor", string, places.nextCursor(), Conversion.TEXT);
    if (places.nextCursor() == null && places.lastItem() != null) {
      cursorOfLastItem(places.lastItem()).ifPresent(type::addMethod);
    }
    add(type, "nextLink", string, places.nextLink(), Conversion.TEXT);
    add(type, "hasMore", ClassName.get(Boolean.class), places.hasMore(), Conversion.FLAG);
    add(type, "total", ClassName.get(Long.class), places.total(), Conversion.WHOLE_NUMBER);
    if (places.linkHeader()) {
      type.addMethod(constant("usesLinkHeader", TypeName.BOOLEAN, "true"));
    }
    if (paging.fromZero()) {
      type.addMethod(constant("firstPage", TypeName.LONG, "0"));
    }
    return type.build();
  }

  private MethodSpec constructor(Paging paging) {
    return MethodSpec.constructorBuilder()
        .addStatement(
            "super($T.Style.$L, $L, $L)",
            RuntimeTypes.PAGING,
            paging.style(),
            literal(paging.position()),
            literal(paging.limit()))
        .build();
  }

  private static MethodSpec constant(String name, TypeName type, String value) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", value)
        .build();
  }

  /** The cursor that the last item of a page is, such as its id. */
  private Optional<MethodSpec> cursorOfLastItem(String pointer) {
    TypeName item = context.types().boxed(list.item());
    TypeId type = list.item().declaredId();
    CodeBlock last = CodeBlock.of("items.get(items.size() - 1)");
    Optional<CodeBlock> code =
        type == null ? Optional.empty() : follow(type, last, pointer, Conversion.TEXT);
    return code.map(
        found ->
            MethodSpec.methodBuilder("nextCursor")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(context.types().nullable(ClassName.get(String.class)))
                .addParameter(page, "page")
                .addStatement(
                    "$T items = items(page)",
                    ParameterizedTypeName.get(ClassName.get(List.class), item))
                .beginControlFlow("if (items == null || items.isEmpty())")
                .addStatement("return null")
                .endControlFlow()
                .addCode(found)
                .build());
  }

  private static String literal(@Nullable String text) {
    return text == null ? "null" : Literals.string(text);
  }

  private void add(
      TypeSpec.Builder out,
      String name,
      TypeName result,
      @Nullable String pointer,
      Conversion conversion) {
    if (pointer != null) {
      out.addMethod(getter(name, result, pointer, conversion));
    }
  }

  private MethodSpec getter(String name, TypeName result, String pointer, Conversion conversion) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(context.types().nullable(result))
            .addParameter(page, "page");
    if (pointer.isEmpty()) {
      return method.addStatement("return page").build();
    }
    boolean isUnion = list.pageType().stream().noneMatch(type -> isPage(type));
    for (TypeId type : list.pageType()) {
      CodeBlock from = CodeBlock.of(isUnion ? "one" : "page");
      Optional<CodeBlock> code = follow(type, from, pointer, conversion);
      if (isUnion && code.isPresent()) {
        method
            .beginControlFlow("if (page instanceof $T one)", context.types().declared(type))
            .addCode(code.get())
            .endControlFlow();
      } else if (code.isPresent()) {
        return method.addCode(code.get()).build();
      }
    }
    return method.addStatement("return null").build();
  }

  private boolean isPage(TypeId type) {
    return context.types().declared(type).equals(page);
  }

  /** Code that returns what {@code pointer} leads to; nothing where it leads nowhere. */
  private Optional<CodeBlock> follow(
      TypeId start, CodeBlock from, String pointer, Conversion conversion) {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeRef type = new TypeRef.Declared(start);
    CodeBlock value = from;
    String[] steps = pointer.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      if (i > 0) {
        String step = "step" + i;
        code.addStatement("$T $L = $L", context.types().boxed(type), step, value);
        code.beginControlFlow("if ($L == null)", step).addStatement("return null").endControlFlow();
        value = CodeBlock.of(step);
      }
      TypeDeclaration object = context.api().declaration(type);
      Property property = object == null ? null : object.property(unescaped(steps[i]));
      if (object == null || property == null) {
        return Optional.empty();
      }
      value = CodeBlock.of("$L.$N()", value, accessor(object.id(), property));
      type = property.type();
    }
    return last(type, value, conversion).map(last -> code.add(last).build());
  }

  private String accessor(TypeId object, Property property) {
    String member = context.names().type(object).member(property.wireName());
    boolean flag = property.type() == Scalar.BOOLEAN && property.required() && !property.nullable();
    return context.names().members().accessor(member, flag);
  }

  private Optional<CodeBlock> last(TypeRef type, CodeBlock value, Conversion conversion) {
    if (conversion == Conversion.NONE) {
      return type.match(
          scalar -> Optional.empty(),
          found -> Optional.of(items(found, value)),
          map -> Optional.empty(),
          declared -> Optional.empty());
    }
    boolean fits =
        switch (conversion) {
          case NONE -> false;
          case TEXT -> type == Scalar.STRING;
          case FLAG -> type == Scalar.BOOLEAN;
          case WHOLE_NUMBER -> isWhole(type);
        };
    if (fits && conversion == Conversion.WHOLE_NUMBER && !isLong(type)) {
      return Optional.of(
          CodeBlock.builder()
              .addStatement("$T number = $L", context.types().boxed(type), value)
              .addStatement("return number == null ? null : number.longValue()")
              .build());
    }
    if (fits) {
      return Optional.of(CodeBlock.builder().addStatement("return $L", value).build());
    }
    if (conversion != Conversion.TEXT || !isWhole(type)) {
      return Optional.empty();
    }
    return Optional.of(
        CodeBlock.builder()
            .addStatement("$T number = $L", context.types().boxed(type), value)
            .addStatement("return number == null ? null : number.toString()")
            .build());
  }

  private static boolean isWhole(TypeRef type) {
    return type == Scalar.INTEGER || type == Scalar.BIG_INTEGER;
  }

  private boolean isLong(TypeRef type) {
    return type == Scalar.INTEGER && context.types().style().integers() == Style.Integers.LONG;
  }

  /** Items of one alternative of a union are items of the union, but their list is another type. */
  private CodeBlock items(TypeRef.ListOf found, CodeBlock value) {
    if (found.item().equals(list.item())) {
      return CodeBlock.builder().addStatement("return $L", value).build();
    }
    TypeName type = context.types().boxed(found);
    return CodeBlock.builder()
        .addStatement("$T items = $L", type, value)
        .addStatement("return items == null ? null : $T.unmodifiableList(items)", Collections.class)
        .build();
  }

  /** A reference token of a JSON pointer as the name it stands for (RFC 6901, section 4). */
  private static String unescaped(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** What a value must be for the runtime. */
  private enum Conversion {
    NONE,
    TEXT,
    FLAG,
    WHOLE_NUMBER
  }
}
