package io.github.openrouterjava.codegen.update;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a document comes from. Immutable. */
public sealed interface SpecSource {

  /**
   * What the user wrote: an {@code http} or {@code https} URL; {@code
   * group:artifact:version[:extension[:classifier]][!path]} for a Maven artifact, or a file in one;
   * anything else is a path.
   */
  static SpecSource parse(String text) {
    if (Url.PATTERN.matcher(text).matches()) {
      return new Url(text);
    }
    Matcher artifact = Artifact.PATTERN.matcher(text);
    if (artifact.matches()) {
      String entry = artifact.group(6);
      String extension =
          Objects.requireNonNullElse(artifact.group(4), entry == null ? "yaml" : "jar");
      return new Artifact(
          artifact.group(1),
          artifact.group(2),
          artifact.group(3),
          extension,
          Objects.requireNonNullElse(artifact.group(5), ""),
          entry);
    }
    return new LocalFile(text);
  }

  /** An address. */
  record Url(String address) implements SpecSource {
    private static final Pattern PATTERN = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

    public Url {
      Objects.requireNonNull(address, "address");
    }
  }

  /** A path, absolute or relative to the project. */
  record LocalFile(String path) implements SpecSource {
    public LocalFile {
      Objects.requireNonNull(path, "path");
    }
  }

  /**
   * A Maven artifact.
   *
   * @param classifier empty for none
   * @param entry the path of the document in the artifact, null where the artifact is the document
   */
  record Artifact(
      String group,
      String artifact,
      String version,
      String extension,
      String classifier,
      @Nullable String entry)
      implements SpecSource {

    private static final String PART = "([\\w.-]+)";
    private static final Pattern PATTERN =
        Pattern.compile(
            PART + ":" + PART + ":" + PART + "(?::" + PART + "(?::" + PART + ")?)?(?:!/?(.+))?");

    public Artifact {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(artifact, "artifact");
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(extension, "extension");
      Objects.requireNonNull(classifier, "classifier");
    }
  }
}
