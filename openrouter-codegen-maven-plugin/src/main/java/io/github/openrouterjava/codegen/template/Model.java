package io.github.openrouterjava.codegen.template;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConstants;

/**
 * One thing as a template sees it: a map whose values are found when they are asked for. Immutable.
 */
final class Model extends AbstractMap<String, @Nullable Object> {

  /** The outermost context, which OpenAPI Generator's adapter wants to find in every model. */
  private static final Object NOTHING = Map.of();

  private final ModelType<?> type;
  private final Source source;

  <T> Model(ModelType<T> type, T subject) {
    this.type = type;
    this.source =
        name -> {
          Variable<T> variable = type.variable(name);
          return variable == null ? null : variable.value().apply(subject);
        };
  }

  private interface Source {
    @Nullable Object value(Object name);
  }

  @Override
  public @Nullable Object get(Object key) {
    return key.equals(CodegenConstants.MUSTACHE_PARENT_CONTEXT) ? NOTHING : source.value(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return type.variable(key) != null;
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    type.names().forEach(name -> all.put(name, get(name)));
    return Collections.unmodifiableMap(all).entrySet();
  }

  /** What a template prints that names a text and none of its forms; else of no use. */
  @Override
  public String toString() {
    Object plain = get(TextModel.PLAIN);
    return plain == null ? type.name() : plain.toString();
  }
}
