package io.github.openrouterjava.it.surface;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes of a package and those below it, be they in a directory or in an archive. */
final class ClassesOf {

  private ClassesOf() {}

  /** The top-level classes beside {@code type} and in the packages below, by name. */
  static List<Class<?>> packageOf(Class<?> type) {
    String own = '/' + type.getName().replace('.', '/') + ".class";
    try {
      URI at = type.getResource(own).toURI();
      if (at.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(at, Map.of())) {
          return in(jar.getPath("/"), jar.getPath(own).getParent());
        }
      }
      Path file = Path.of(at);
      Path root = file;
      for (int i = 0; i < own.chars().filter(c -> c == '/').count(); i++) {
        root = root.getParent();
      }
      return in(root, file.getParent());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> in(Path root, Path directory) throws IOException {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      List<String> names =
          files
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".class") && name.indexOf('$') < 0)
              .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
              .filter(name -> !name.endsWith("-info"))
              .sorted()
              .toList();
      for (String name : names) {
        classes.add(Class.forName(name));
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return classes;
  }
}
