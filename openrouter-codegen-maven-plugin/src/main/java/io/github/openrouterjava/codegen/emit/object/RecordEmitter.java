package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits an object as a record: its components and the constructor. */
final class RecordEmitter {

  private final ObjectShape shape;

  RecordEmitter(ObjectShape shape) {
    this.shape = shape;
  }

  TypeSpec.Builder emit() {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(shape.className())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(shape.source().about(params(Member::words)))
            .recordConstructor(
                shape.context().recorder().components(shape.className(), components()));
    CodeBlock body = constructorBody();
    if (!body.isEmpty()) {
      type.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("$L\n$L", constructorText(), tags(params(MemberDocs::wireName)))
              .addCode(body)
              .build());
    }
    return type.addMethod(ObjectMethods.text(shape));
  }

  private List<String> params(Function<Member, String> words) {
    List<String> tags = new ArrayList<>();
    for (Member member : shape.components()) {
      tags.add("@param " + member.name() + " " + words.apply(member));
    }
    if (shape.hasEntries()) {
      tags.add("@param " + ObjectShape.ENTRIES + " " + Phrases.ENTRIES);
    }
    if (shape.source().hasExtras()) {
      tags.add("@param " + ObjectShape.EXTRAS + " " + Phrases.UNDESCRIBED);
    }
    return tags;
  }

  /** The components, as JavaPoet wants them. */
  private MethodSpec components() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (Member member : shape.components()) {
      ParameterSpec component =
          ParameterSpec.builder(member.type(), member.name())
              .addAnnotations(shape.source().annotations(member))
              .build();
      constructor.addParameter(shape.record(member, component));
    }
    if (shape.hasEntries()) {
      ParameterSpec component =
          ParameterSpec.builder(shape.entriesType(), ObjectShape.ENTRIES).build();
      String place = Places.entries(shape.source().place());
      constructor.addParameter(shape.context().recorder().from(place, component));
    }
    if (shape.source().hasExtras()) {
      constructor.addParameter(RuntimeTypes.ADDITIONAL_PROPERTIES, ObjectShape.EXTRAS);
    }
    return constructor.build();
  }

  private String constructorText() {
    boolean copies = shape.hasEntries() || shape.components().stream().anyMatch(Member::isCopied);
    if (!RequiredCheck.isInConstructor(shape)) {
      return "Copies lists and maps.";
    }
    return copies
        ? "Checks that every required property is present, and copies lists and maps."
        : "Checks that every required property is present.";
  }

  private static String tags(List<String> tags) {
    return String.join("\n", tags);
  }

  /** What the constructor does: copies what callers could change, and checks. */
  private CodeBlock constructorBody() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (RequiredCheck.isInConstructor(shape)) {
      code.add(RequiredCheck.inConstructor(shape));
    }
    for (Member member : shape.components()) {
      if (member.isCopied()) {
        code.addStatement("$1L = $2T.of($1L)", member.name(), RuntimeTypes.COPIES);
      }
    }
    if (shape.hasEntries()) {
      code.addStatement("$1L = $2T.of($1L)", ObjectShape.ENTRIES, RuntimeTypes.COPIES);
    }
    return code.build();
  }
}
