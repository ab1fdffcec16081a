package io.github.openrouterjava.benchmarks.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3's databind on plain records. */
public final class Databind<T> extends JsonLibrary<T> {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private final Class<T> type;

  /** Measures how {@code type} is read and written. */
  public Databind(Class<T> type) {
    this.type = type;
  }

  @Override
  public T decode(byte[] json) {
    return mapper.readValue(json, type);
  }

  @Override
  public byte[] encode(T value) {
    return mapper.writeValueAsBytes(value);
  }
}
