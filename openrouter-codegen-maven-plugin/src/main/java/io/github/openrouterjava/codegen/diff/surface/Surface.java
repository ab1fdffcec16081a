package io.github.openrouterjava.codegen.diff.surface;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that callers of a client can mention.
 *
 * @param types the public types by canonical name
 */
public record Surface(SortedMap<String, JavaType> types) {

  public Surface {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }
}
