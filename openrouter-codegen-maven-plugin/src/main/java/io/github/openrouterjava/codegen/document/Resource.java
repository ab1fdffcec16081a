package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads data that is a part of the generator, in YAML or JSON. */
public final class Resource {

  private Resource() {}

  /** The root of a file beside a class; anything wrong with it is a bug. */
  public static Cursor read(Class<?> beside, String file) {
    Diagnostics diagnostics = new Diagnostics();
    try (InputStream stream = beside.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
      Node tree =
          new DocumentReader(Limits.DEFAULT).read(new DocumentSource(file, bytes), diagnostics);
      if (tree == null || diagnostics.hasErrors()) {
        throw new IllegalStateException(file + ": " + diagnostics.all());
      }
      return Cursor.root(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
