package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.model.FileForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extensions say about the Java form of a schema or an operation; overlays put them there.
 *
 * @param name {@code x-java-name}: the Java name to use; on a schema that is also a property, one
 *     that starts with a capital names the type, any other the property
 * @param type {@code x-java-type}: the Java type to use where the document leaves a choice
 * @param enumNames {@code x-enum-varnames} or {@code x-enumNames}: names of the enum constants,
 *     parallel to {@code enum}; an empty one says nothing
 * @param enumDescriptions {@code x-enum-descriptions}: what the enum constants mean, parallel to
 *     {@code enum}; an empty one says nothing
 * @param secret {@code x-java-secret}: the value is masked wherever it would be shown
 * @param preferred {@code x-java-preferred}: builders make this alternative of a plain value
 * @param file {@code x-java-file}: how the text holds the bytes of a file, null if it does not
 */
public record JavaHints(
    @Nullable String name,
    @Nullable String type,
    List<String> enumNames,
    List<String> enumDescriptions,
    boolean secret,
    boolean preferred,
    @Nullable FileForm file) {

  public static final JavaHints NONE =
      new JavaHints(null, null, List.of(), List.of(), false, false, null);

  /** The name as far as it is one for a type. */
  public @Nullable String typeName() {
    return isCapitalised() ? name : null;
  }

  /** The name as far as it is one for a property. */
  public @Nullable String memberName() {
    return isCapitalised() ? null : name;
  }

  private boolean isCapitalised() {
    return name != null && !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }
}
