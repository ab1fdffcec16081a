package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diff.surface.SourceReader;
import io.github.openrouterjava.codegen.surface.Surface;
import java.util.List;

/**
 * The surfaces of two clients with the Java files of the user's own templates, as far as these can
 * be read: that takes a JDK.
 *
 * @param before the surface of the old client
 * @param after the surface of the new client
 * @param warnings says that they are left out, where they are
 */
record OwnSources(Surface before, Surface after, List<Diagnostic> warnings) {

  static OwnSources of(GeneratedClient old, GeneratedClient now) {
    boolean none = old.ownSources().isEmpty() && now.ownSources().isEmpty();
    if (none || SourceReader.isAvailable()) {
      return new OwnSources(complete(old), complete(now), List.of());
    }
    GeneratedClient client = now.ownSources().isEmpty() ? old : now;
    Diagnostic warning =
        new Diagnostic(
            io.github.openrouterjava.codegen.diagnostic.Severity.WARNING,
            "own-sources-not-compared",
            Location.of(client.ownSources().firstKey()),
            "The Java files of your own templates are not compared, because this Java runtime has"
                + " no compiler to parse them.",
            "Run Maven with a JDK.");
    return new OwnSources(old.surface(), now.surface(), List.of(warning));
  }

  private static Surface complete(GeneratedClient client) {
    Surface surface = client.surface();
    return client.ownSources().isEmpty()
        ? surface
        : surface.and(SourceReader.read(client.ownSources(), surface.types().keySet()));
  }
}
