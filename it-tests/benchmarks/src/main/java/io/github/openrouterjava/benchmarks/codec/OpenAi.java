package io.github.openrouterjava.benchmarks.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import java.io.IOException;
import java.io.UncheckedIOException;

/** openai-java, with the mapper that it uses itself and that its documentation names. */
public final class OpenAi<T> extends JsonLibrary<T> {

  private final JsonMapper mapper = ObjectMappers.jsonMapper();
  private final Class<T> type;

  /** Measures how {@code type} is read and written. */
  public OpenAi(Class<T> type) {
    this.type = type;
  }

  @Override
  public T decode(byte[] json) {
    try {
      return mapper.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] encode(T value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
