package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Closes up what JavaPoet sets apart: private fields, constants, empty bodies, annotations. */
final class CodeTidier {

  private static final Pattern FIELD = Pattern.compile("^ +private (?!static)[^(){]*;$");
  private static final Pattern ENUM_CONSTANT = Pattern.compile("^ +[A-Z][A-Z0-9_]*,?$");
  private static final Pattern CONSTANT =
      Pattern.compile("^ +public static final [^(]* = new .*;$");
  private static final Pattern SHORT_COMMENT = Pattern.compile("^ +/\\*\\* .* \\*/$");

  private CodeTidier() {}

  static List<String> tidy(List<String> lines) {
    List<String> tidy = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String last = tidy.isEmpty() ? "" : tidy.get(tidy.size() - 1);
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      if (line.isEmpty() && isOneGroup(last, next)) {
        continue;
      }
      if (line.strip().equals("}") && last.endsWith("{")) {
        tidy.set(tidy.size() - 1, last + "}");
      } else if (isFilled(last, line)) {
        tidy.set(tidy.size() - 1, last + " " + line.strip());
      } else {
        tidy.add(isComment(line) || line.indexOf('"') >= 0 ? line : line.replace(". @", ".@"));
      }
    }
    return tidy;
  }

  private static boolean isOneGroup(String last, String next) {
    return (FIELD.matcher(last).matches() && FIELD.matcher(next).matches())
        || (endsWithConstant(last) && ENUM_CONSTANT.matcher(next).matches())
        || (CONSTANT.matcher(last).matches() && SHORT_COMMENT.matcher(next).matches());
  }

  /** Whether an enum constant goes on the line of those before it. */
  private static boolean isFilled(String last, String line) {
    return endsWithConstant(last)
        && ENUM_CONSTANT.matcher(line).matches()
        && last.length() + 1 + line.strip().length() <= CommentWrapper.WIDTH;
  }

  private static boolean endsWithConstant(String line) {
    int start = line.lastIndexOf(' ') + 1;
    String word = line.substring(start);
    return word.endsWith(",")
        && ENUM_CONSTANT.matcher(" " + word).matches()
        && line.stripLeading().matches("([A-Z][A-Z0-9_]*, )*[A-Z][A-Z0-9_]*,");
  }

  private static boolean isComment(String line) {
    String text = line.stripLeading();
    return text.startsWith("*") || text.startsWith("/*");
  }
}
