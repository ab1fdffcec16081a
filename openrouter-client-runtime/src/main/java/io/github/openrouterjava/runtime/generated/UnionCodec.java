package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A codec of a type that is one of several things.
 *
 * @param <T> the type
 */
public abstract class UnionCodec<T extends JsonSerializable> implements JsonCodec<T> {

  /** For subclasses. */
  protected UnionCodec() {}

  /** The variant that keeps what no alternative is. */
  protected abstract T unknown(JsonValue raw);

  /** Reads what no alternative is; null for null. */
  protected final @Nullable T unknown(JsonReader in) {
    JsonValue raw = in.unrecognised();
    return raw == null ? null : unknown(raw);
  }

  /**
   * Which of several objects a value looks like most: the one that declares most of the properties
   * that are there; of several, one whose properties are all there; of several of those, the first.
   *
   * @param in a reader that stands at an object; it stays there
   * @param members the wire names of the properties that each object declares and not all do
   * @return an index of {@code members}
   */
  protected static int mostPresent(JsonReader in, String[][] members) {
    int best = 0;
    int most = -1;
    boolean complete = false;
    for (int i = 0; i < members.length; i++) {
      int present = 0;
      for (String member : members[i]) {
        present += in.has(member) ? 1 : 0;
      }
      boolean all = present == members[i].length;
      if (present > most || (present == most && all && !complete)) {
        best = i;
        most = present;
        complete = all;
      }
    }
    return best;
  }
}
