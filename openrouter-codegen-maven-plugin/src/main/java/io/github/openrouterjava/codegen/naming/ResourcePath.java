package io.github.openrouterjava.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a path template that matter for names.
 *
 * @param segments the static segments, decoded no further than the document writes them
 * @param endsStatic whether the last segment is a static one
 * @param verb what follows a colon behind the last parameter ({@code /jobs/{id}:stop}), null mostly
 */
record ResourcePath(List<String> segments, boolean endsStatic, @Nullable String verb) {

  static ResourcePath of(String template) {
    List<String> segments = new ArrayList<>();
    boolean endsStatic = false;
    String verb = null;
    for (String segment : template.split("/", -1)) {
      if (segment.isEmpty()) {
        continue;
      }
      endsStatic = segment.indexOf('{') < 0;
      if (endsStatic) {
        segments.add(segment);
      }
      int colon = segment.lastIndexOf("}:");
      verb = colon < 0 ? null : segment.substring(colon + 2);
    }
    return new ResourcePath(List.copyOf(segments), endsStatic, verb);
  }

  /** The last static segment, where the path ends in it. */
  @Nullable String last() {
    return endsStatic && !segments.isEmpty() ? segments.get(segments.size() - 1) : null;
  }

  /** The static segments without the last one. */
  List<String> parent() {
    return segments.subList(0, segments.size() - 1);
  }
}
