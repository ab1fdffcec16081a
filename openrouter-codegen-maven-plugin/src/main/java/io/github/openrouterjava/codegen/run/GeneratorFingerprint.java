package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.output.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** Tells one build of the generator from another: the version does not, between two snapshots. */
final class GeneratorFingerprint {

  private GeneratorFingerprint() {}

  /** The digest of the archive or directory this code was loaded from. */
  static String value() {
    return Holder.VALUE;
  }

  private static final class Holder {
    static final String VALUE = compute();

    private static String compute() {
      CodeSource source = GeneratorFingerprint.class.getProtectionDomain().getCodeSource();
      if (source == null) {
        return Sha256.of("unknown");
      }
      try {
        Path location = Path.of(source.getLocation().toURI());
        return Files.isDirectory(location)
            ? ofDirectory(location)
            : Sha256.of(Files.readAllBytes(location));
      } catch (URISyntaxException e) {
        throw new IllegalStateException("not a URI: " + source.getLocation(), e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + source.getLocation(), e);
      }
    }

    private static String ofDirectory(Path directory) throws IOException {
      StringBuilder all = new StringBuilder();
      try (Stream<Path> walk = Files.walk(directory)) {
        List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
        for (Path file : files) {
          all.append(directory.relativize(file)).append(' ');
          all.append(Sha256.of(Files.readAllBytes(file))).append('\n');
        }
      }
      return Sha256.of(all.toString());
    }
  }
}
