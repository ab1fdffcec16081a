package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.json.JsonCodec;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;

/** Writes values as lines of JSON while it is read, one at a time. Not thread-safe. */
final class LineInput<V> extends InputStream {
  private final JsonCodec<V> codec;
  private final Iterator<? extends V> values;
  private byte[] line = {};
  private int position;

  LineInput(JsonCodec<V> codec, Iterator<? extends V> values) {
    this.codec = codec;
    this.values = values;
  }

  @Override
  public int read() {
    return fill() ? line[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, line.length - position);
    System.arraycopy(line, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean fill() {
    if (position < line.length) {
      return true;
    }
    if (!values.hasNext()) {
      return false;
    }
    byte[] json = codec.encodeBytes(values.next());
    line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    position = 0;
    return true;
  }
}
