package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.AnnotationSpec;

/** Annotations of generated code. */
final class Annotations {

  private Annotations() {}

  static AnnotationSpec suppress(String warning) {
    return AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", warning).build();
  }
}
