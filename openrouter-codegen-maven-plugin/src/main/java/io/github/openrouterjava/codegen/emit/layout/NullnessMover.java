package io.github.openrouterjava.codegen.emit.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves annotations of declarations before the whole type: JavaPoet knows annotations of types only
 * and writes {@code Outer. @Nullable Inner}.
 */
final class NullnessMover {

  private NullnessMover() {}

  /** The tokens with every annotation of that simple name moved. */
  static List<Token> moved(List<Token> tokens, String annotation) {
    List<Token> result = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      boolean within = tokens.get(i).is("@") && i > 0 && tokens.get(i - 1).is(".");
      int end = within ? end(tokens, i) : i;
      if (!within || !tokens.get(end - 1).is(annotation)) {
        result.add(tokens.get(i));
        continue;
      }
      int type = result.size() - 2;
      while (type >= 2 && result.get(type - 1).is(".")) {
        type -= 2;
      }
      Token first = result.get(type);
      result.set(type, first.withGap(Token.Gap.SPACE));
      List<Token> moved = new ArrayList<>(tokens.subList(i, end));
      moved.set(0, moved.get(0).withGap(first.gap()));
      result.addAll(type, moved);
      result.add(tokens.get(end).withGap(Token.Gap.NONE));
      i = end;
    }
    return result;
  }

  /** The index behind the name of an annotation. */
  private static int end(List<Token> tokens, int at) {
    int end = at + 2;
    while (end + 1 < tokens.size() && tokens.get(end).is(".")) {
      end += 2;
    }
    return end;
  }
}
