package io.github.openrouterjava.codegen.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What documents may refer to: files, directories and the beginnings of URLs that the user named.
 * Symbolic links are followed before the question is asked, so that none leads out of a directory.
 * Immutable.
 */
final class AllowedReferences {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  /** What could mean something else to a server than it does here: encoded dots and slashes. */
  private static final Pattern AMBIGUOUS = Pattern.compile("(?i).*(%2e|%2f|%5c|\\\\).*");

  private final List<Path> paths = new ArrayList<>();
  private final List<URI> urls = new ArrayList<>();
  private final @Nullable URI main;

  /**
   * An allow-list.
   *
   * @param entries paths, relative to {@code base}, and http or https URLs
   * @param main the document that is generated from, which any other may refer back to
   */
  AllowedReferences(List<String> entries, Path base, @Nullable URI main) throws InputException {
    this.main = main;
    for (String entry : entries) {
      try {
        if (WEB.matcher(entry).matches()) {
          urls.add(new URI(entry).normalize());
        } else {
          paths.add(base.resolve(entry).toAbsolutePath().normalize());
        }
      } catch (URISyntaxException | InvalidPathException e) {
        throw new InputException(
            "openrouter.codegen.allowedReferences contains "
                + entry
                + ", which is neither a path nor a URL.",
            "Correct it.");
      }
    }
  }

  /**
   * What a reference leads to.
   *
   * @param from the document it stands in: an absolute path, or a URL
   * @param reference the reference, without a fragment
   * @return null where it is not allowed, or names nothing that could be read
   */
  @Nullable URI target(URI from, String reference) {
    try {
      if (WEB.matcher(reference).matches()) {
        return allowedUrl(new URI(reference));
      }
      boolean local = "file".equals(from.getScheme());
      if (SCHEME.matcher(reference).matches()) {
        URI uri = new URI(reference);
        // A document from elsewhere has no business with the files of this machine.
        boolean file = local && "file".equalsIgnoreCase(uri.getScheme());
        return file && uri.getPath() != null ? allowedFile(Path.of(uri.getPath())) : null;
      }
      return local
          ? allowedFile(Path.of(from).resolveSibling(decoded(reference)))
          : allowedUrl(from.resolve(new URI(escaped(reference))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String decoded(String reference) throws URISyntaxException {
    String path = new URI(escaped(reference)).getPath();
    return path == null ? reference : path;
  }

  /** Characters that file names have, and URIs do not: {@code users_{id}.yaml}. */
  private static String escaped(String reference) {
    return reference
        .replace(" ", "%20")
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("[", "%5B")
        .replace("]", "%5D")
        .replace("^", "%5E")
        .replace("|", "%7C");
  }

  /** A file that is not there is allowed by its name: that it is missing is said later. */
  private @Nullable URI allowedFile(Path file) {
    Path name = file.toAbsolutePath().normalize();
    try {
      Path real = Files.exists(name) ? name.toRealPath() : name;
      if (real.toUri().equals(main)) {
        return main;
      }
      for (Path allowed : paths) {
        Path root = Files.exists(allowed) ? allowed.toRealPath() : allowed;
        if (real.startsWith(root)) {
          return real.toUri();
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  private @Nullable URI allowedUrl(URI url) {
    if (url.getHost() == null
        || url.getRawUserInfo() != null
        || AMBIGUOUS.matcher(String.valueOf(url.getRawPath())).matches()) {
      return null;
    }
    URI target = url.normalize();
    if (target.equals(main)) {
      return main;
    }
    for (URI allowed : urls) {
      if (allowed.getScheme().equalsIgnoreCase(target.getScheme())
          && target.getHost().equalsIgnoreCase(allowed.getHost())
          && target.getPort() == allowed.getPort()
          && isBelow(path(target), path(allowed))) {
        return target;
      }
    }
    return null;
  }

  private static String path(URI url) {
    String path = String.valueOf(url.getRawPath());
    return path.isEmpty() ? "/" : path;
  }

  private static boolean isBelow(String path, String allowed) {
    String directory = allowed.endsWith("/") ? allowed : allowed + "/";
    return path.equals(allowed) || path.startsWith(directory);
  }

  /** Whether a document is read from the network. */
  static boolean isUrl(URI document) {
    return !String.valueOf(document.getScheme()).toLowerCase(Locale.ROOT).equals("file");
  }
}
