package io.github.openrouterjava.codegen.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extensions say about the Java form of a schema or an operation; overlays put them there.
 *
 * @param name {@code x-java-name}: the Java name to use
 * @param type {@code x-java-type}: the Java type to use where the document leaves a choice
 * @param enumNames {@code x-enum-varnames}: names of the enum constants, parallel to {@code enum}
 */
public record JavaHints(@Nullable String name, @Nullable String type, List<String> enumNames) {

  public static final JavaHints NONE = new JavaHints(null, null, List.of());
}
