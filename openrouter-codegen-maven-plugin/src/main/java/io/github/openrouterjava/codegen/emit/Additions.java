package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.style.AnnotationUse;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.style.Target.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the style adds to generated code: annotations and interfaces. */
public final class Additions {

  private static final String GENERATOR = "io.github.openrouterjava.codegen";

  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final Style style;

  public Additions(Style style) {
    this.style = style;
  }

  /** Adds to a type of the model. */
  public void addTo(TypeSpec.Builder spec, TypeDeclaration type) {
    Kind kind =
        type.match(
            object -> Kind.OBJECT,
            union -> Kind.UNION,
            enumeration -> Kind.ENUM,
            tuple -> Kind.OBJECT,
            alias -> Kind.OBJECT);
    addTo(spec, kind, type.id().pointer());
  }

  /**
   * Adds to a class.
   *
   * @param pointer where what it comes from stands, null where it comes from no one place
   */
  public void addTo(TypeSpec.Builder spec, Kind kind, @Nullable String pointer) {
    annotations(kind, pointer).forEach(spec::addAnnotation);
    style.interfacesOf(kind, pointer).forEach(type -> spec.addSuperinterface(className(type)));
  }

  /** The annotations of a thing. */
  public List<AnnotationSpec> annotations(Kind kind, @Nullable String pointer) {
    return style.annotationsOf(kind, pointer).stream().map(Additions::spec).toList();
  }

  /** Says of a type with a file of its own that it is generated, where the style wants that. */
  public void mark(TypeSpec.Builder spec) {
    if (style.code().generated()) {
      spec.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", GENERATOR).build());
    }
  }

  /** The class a style file names. */
  public static ClassName className(QualifiedName name) {
    List<String> simple = name.simpleNames();
    String[] nested = simple.subList(1, simple.size()).toArray(String[]::new);
    return ClassName.get(name.packageName(), simple.get(0), nested);
  }

  private static AnnotationSpec spec(AnnotationUse use) {
    AnnotationSpec.Builder spec = AnnotationSpec.builder(className(use.type()));
    use.elements().forEach((name, value) -> spec.addMember(name, value(value)));
    return spec.build();
  }

  private static CodeBlock value(AnnotationUse.Value value) {
    if (value instanceof AnnotationUse.Text text) {
      return CodeBlock.of("$L", Literals.string(text.value()));
    }
    if (value instanceof AnnotationUse.Literal literal) {
      return CodeBlock.of("$L", literal.literal());
    }
    if (value instanceof AnnotationUse.ClassOf type) {
      return CodeBlock.of("$T.class", className(type.type()));
    }
    if (value instanceof AnnotationUse.Constant constant) {
      return CodeBlock.of("$T.$L", className(constant.type()), constant.name());
    }
    if (value instanceof AnnotationUse.Nested nested) {
      return CodeBlock.of("$L", spec(nested.annotation()));
    }
    List<AnnotationUse.Value> values = ((AnnotationUse.Array) value).values();
    return values.stream().map(Additions::value).collect(CodeBlock.joining(", ", "{", "}"));
  }
}
