package io.github.openrouterjava.it.spec;

import static java.util.Objects.requireNonNull;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.overlay.Overlays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The vendored document as a tree, and ways to walk it. Immutable. */
final class SpecDocument {

  static final String RESOURCE = "/io/github/openrouterjava/spec/openrouter.yaml";

  private static final Path FOLDER = Path.of("").toAbsolutePath().resolveSibling("spec");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode root;

  private SpecDocument(JsonNode root) {
    this.root = root;
  }

  static SpecDocument load() {
    try (InputStream in = requireNonNull(SpecDocument.class.getResourceAsStream(RESOURCE))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The overlays beside the document, by file name. */
  static SortedMap<String, SpecDocument> overlays() {
    SortedMap<String, SpecDocument> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("overlays"))) {
      for (Path file : files.toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          all.put(file.getFileName().toString(), read(in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The document with an overlay applied. */
  static SpecDocument withOverlay(String name) {
    Diagnostics diagnostics = new Diagnostics();
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    Node document =
        requireNonNull(reader.read(source("openrouter.yaml", Path.of("")), diagnostics));
    Node changed =
        new Overlays(Limits.DEFAULT)
            .apply(document, List.of(source(name, Path.of("overlays"))), diagnostics);
    if (!diagnostics.all().isEmpty()) {
      throw new IllegalStateException(diagnostics.all().toString());
    }
    return new SpecDocument(new JsonMapper().readTree(Json.write(changed)));
  }

  private static DocumentSource source(String name, Path folder) {
    try {
      return new DocumentSource(name, Files.readAllBytes(FOLDER.resolve(folder).resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SpecDocument read(InputStream in) {
    // The reader's default limit for a YAML document is 3 MB; ours is allowed to grow.
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(32 << 20).build();
    return new SpecDocument(
        new YAMLMapper(YAMLFactory.builder().loadSettings(settings).build()).readTree(in));
  }

  JsonNode root() {
    return root;
  }

  /** Every operation, with the JSON pointer that leads to it. */
  List<At> operations() {
    List<At> all = new ArrayList<>();
    for (At path : new At("", root).get("paths").children()) {
      for (At member : path.children()) {
        if (METHODS.contains(member.name())) {
          all.add(member);
        }
      }
    }
    return all;
  }

  /** Every component schema, with the JSON pointer that leads to it. */
  List<At> schemas() {
    return new At("", root).get("components").get("schemas").children();
  }

  /**
   * A place in the document.
   *
   * @param pointer its JSON pointer
   * @param node what is there; a missing node where nothing is
   */
  record At(String pointer, JsonNode node) {

    At get(String key) {
      return new At(pointer + '/' + key.replace("~", "~0").replace("/", "~1"), node.path(key));
    }

    /** The last token of the pointer, unescaped. */
    String name() {
      return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    /** The request body and the success answers of an operation, by media type. */
    List<At> bodies() {
      List<At> all = new ArrayList<>(get("requestBody").get("content").children());
      for (At response : get("responses").children()) {
        if (response.name().startsWith("2")) {
          all.addAll(response.get("content").children());
        }
      }
      return all;
    }

    boolean exists() {
      return !node.isMissingNode();
    }

    /** Members of an object, elements of an array, else nothing. */
    List<At> children() {
      List<At> all = new ArrayList<>();
      if (node.isObject()) {
        node.propertyNames().forEach(key -> all.add(get(key)));
      } else if (node.isArray()) {
        for (int i = 0; i < node.size(); i++) {
          all.add(new At(pointer + '/' + i, node.get(i)));
        }
      }
      return all;
    }
  }
}
