package io.github.openrouterjava.it.corpus;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in a document's own words, each with the letters before it: {@code oauth2_token} has
 * {@code 2}, {@code h2}, {@code th2} and {@code uth2}. A number in a Java name that is none of them
 * was counted by the generator.
 */
final class Words {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int MAX_LETTERS = 3;
  private static final int MAX_LENGTH = 400;

  private final Set<String> numbers = new HashSet<>();
  private final String version;

  private Words(@Nullable Node document) {
    if (document != null) {
      collect(document);
    }
    this.version =
        document == null
            ? ""
            : Objects.requireNonNullElse(Cursor.root(document).text("openapi"), "");
  }

  /** The words of a document; none where it cannot be read. */
  static Words of(Path file) throws IOException {
    DocumentSource source = new DocumentSource(file.toString(), Files.readAllBytes(file));
    return new Words(new DocumentReader(Limits.DEFAULT).read(source, new Diagnostics()));
  }

  /** The document's {@code openapi} field. */
  String version() {
    return version;
  }

  private void collect(Node node) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .members()
          .forEach(
              (name, member) -> {
                add(name);
                collect(member.value());
              });
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(this::collect);
    } else if (node instanceof Node.Text text) {
      add(text.value());
    } else if (node instanceof Node.Numeric number) {
      add(String.valueOf(number.value()));
    }
  }

  private void add(String word) {
    if (word.length() > MAX_LENGTH) {
      return;
    }
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    for (Matcher matcher = NUMBER.matcher(letters); matcher.find(); ) {
      for (int before = matcher.start() == 0 ? 0 : 1;
          before <= MAX_LETTERS && before <= matcher.start();
          before++) {
        numbers.add(letters.substring(matcher.start() - before, matcher.end()));
      }
    }
    for (Matcher matcher = NUMBER.matcher(word); matcher.find(); ) {
      if (matcher.start() == 0 || !Character.isLetter(word.charAt(matcher.start() - 1))) {
        numbers.add(matcher.group());
      }
    }
  }

  /** Whether a number in the Java name {@code name} is none of the document's. */
  boolean numbered(String name, boolean constant) {
    for (Matcher matcher = NUMBER.matcher(name); matcher.find(); ) {
      int start = matcher.start();
      while (start > 0
          && matcher.start() - start < MAX_LETTERS
          && Character.isLetter(name.charAt(start - 1))
          && (start == matcher.start() || !startsWord(name, start))) {
        start--;
      }
      String chunk = name.substring(start, matcher.end()).toLowerCase(Locale.ROOT);
      boolean known = numbers.contains(chunk) || (constant && numbers.contains(matcher.group()));
      if (!known) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWord(String name, int at) {
    return Character.isUpperCase(name.charAt(at));
  }
}
