package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Closes up what JavaPoet sets apart: private fields, constants, empty bodies, methods that fit on
 * one line, the annotation of an overriding method.
 */
final class CodeTidier {

  private static final Pattern FIELD = Pattern.compile("^ +private (?!static)[^(){]*;$");
  private static final Pattern ENUM_CONSTANT =
      Pattern.compile("^ +(/\\*\\* .* \\*/ )?[A-Z_]\\w*,?$");
  private static final Pattern ENUM_CONSTANTS =
      Pattern.compile("^ +((/\\*\\* .* \\*/ )?[A-Z_]\\w*, ?)+$");
  private static final Pattern CONSTANT =
      Pattern.compile("^ +public static final [^(]* = new .*;$");
  private static final Pattern SHORT_COMMENT = Pattern.compile("^ +/\\*\\* .* \\*/$");
  private static final Pattern METHOD =
      Pattern.compile(
          "^ +(@Override )?((public|protected|private|static) .*\\)|(public )?\\w+(\\(.*\\))?) \\{$");
  private static final Pattern ONE_LINE_METHOD = Pattern.compile("^ +[^ */].* \\{ .* }$");
  private static final Pattern CONSTRUCTOR = Pattern.compile("^ +(private )?\\w+\\(.*\\) \\{.*}?$");
  private static final Pattern SAME_TYPE = Pattern.compile(" [\\w$]+(, [\\w$]+)*;$");
  private static final Pattern ENUM = Pattern.compile("^ +public enum \\w+ \\{$");
  private static final Pattern STATEMENT = Pattern.compile("^ +[^}/*].*;$");

  private static final Pattern SETTING = Pattern.compile("^ +(this\\.)?[\\w$]+ = [^}/*]*;$");

  private final List<String> tidy = new ArrayList<>();

  private CodeTidier() {}

  static List<String> tidy(List<String> lines) {
    CodeTidier tidier = new CodeTidier();
    for (int i = 0; i < lines.size(); i++) {
      boolean closes =
          lines.get(i).isEmpty() && tidier.isOneGroup(at(lines, i + 1), at(lines, i + 2));
      if (!closes) {
        tidier.add(lines.get(i));
      }
    }
    return tidier.tidy;
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private void add(String line) {
    String last = last(1);
    String text = line.strip();
    if (text.equals("}") && last.endsWith("{")) {
      replace(1, last + "}");
    } else if (text.equals("}") && (isOneLineMethod() || isOneLineEnum())) {
      replace(2, last(2) + " " + last.strip() + " }");
    } else if (text.equals("}") && isOneLineSetter()) {
      replace(3, last(3) + " " + last(2).strip() + " " + last.strip() + " }");
    } else if (last.strip().equals("@Override") && fits(last, text)) {
      replace(1, last + " " + text);
    } else if (SHORT_COMMENT.matcher(last).matches() && ENUM_CONSTANT.matcher(line).matches()) {
      tidy.remove(tidy.size() - 1);
      add(last + " " + text);
    } else if (isFilled(last, line)) {
      replace(1, last + " " + text);
    } else if (isSameField(last, line)) {
      String name = text.substring(text.lastIndexOf(' ') + 1);
      replace(1, last.substring(0, last.length() - 1) + ", " + name);
    } else {
      tidy.add(isPlain(line) ? line.replace(". @", ".@") : line);
    }
  }

  private String last(int back) {
    return tidy.size() < back ? "" : tidy.get(tidy.size() - back);
  }

  /** Puts {@code line} in place of the last {@code count} ones. */
  private void replace(int count, String line) {
    for (int i = 0; i < count; i++) {
      tidy.remove(tidy.size() - 1);
    }
    tidy.add(line);
  }

  /** Whether a method of one statement, whose end comes next, fits on one line. */
  private boolean isOneLineMethod() {
    return METHOD.matcher(last(2)).matches()
        && STATEMENT.matcher(last(1)).matches()
        && fits(last(2), last(1).strip() + " }");
  }

  /** Whether a method that sets one field and returns its object, whose end comes next, fits. */
  private boolean isOneLineSetter() {
    return METHOD.matcher(last(3)).matches()
        && SETTING.matcher(last(2)).matches()
        && last(1).strip().equals("return this;")
        && fits(last(3) + last(2).strip(), last(1).strip() + "  }");
  }

  private boolean isOneLineEnum() {
    return ENUM.matcher(last(2)).matches()
        && ENUM_CONSTANTS.matcher(last(1) + ",").matches()
        && fits(last(2), last(1).strip() + " }");
  }

  /** Whether the blank line between the last line and the next is one too many. */
  private boolean isOneGroup(String next, String afterNext) {
    String last = last(1);
    return (FIELD.matcher(last).matches() && FIELD.matcher(next).matches())
        || (ENUM_CONSTANTS.matcher(last).matches()
            && (ENUM_CONSTANT.matcher(next).matches()
                || ENUM_CONSTANT.matcher(afterNext).matches()))
        || (CONSTANT.matcher(last).matches()
            && SHORT_COMMENT.matcher(next).matches()
            && CONSTANT.matcher(afterNext).matches())
        || (FIELD.matcher(last).matches() && CONSTRUCTOR.matcher(next).matches())
        || (isOneLineMember(last) && next.strip().startsWith("/** {@return "));
  }

  private static boolean isOneLineMember(String line) {
    return ONE_LINE_METHOD.matcher(line).matches() || CONSTANT.matcher(line).matches();
  }

  /** Whether a line declares a field of the type of those that the last line declares. */
  private static boolean isSameField(String last, String line) {
    int name = line.lastIndexOf(' ');
    return FIELD.matcher(last).matches()
        && FIELD.matcher(line).matches()
        && last.indexOf('=') < 0
        && line.indexOf('=') < 0
        && SAME_TYPE.matcher(last).replaceFirst("").equals(line.substring(0, name))
        && fits(last, line.substring(name + 1));
  }

  /** Whether an enum constant goes on the line of those before it. */
  private static boolean isFilled(String last, String line) {
    return ENUM_CONSTANTS.matcher(last).matches()
        && ENUM_CONSTANT.matcher(line).matches()
        && fits(last, line.strip());
  }

  private static boolean fits(String line, String more) {
    return line.length() + 1 + more.length() <= CommentWrapper.WIDTH;
  }

  /** Whether a line is code without literals. */
  private static boolean isPlain(String line) {
    String text = line.stripLeading();
    return !text.startsWith("*") && !text.startsWith("/*") && line.indexOf('"') < 0;
  }
}
