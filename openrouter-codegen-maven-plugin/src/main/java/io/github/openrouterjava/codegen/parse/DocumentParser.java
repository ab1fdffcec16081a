package io.github.openrouterjava.codegen.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.overlay.Overlays;
import io.github.openrouterjava.codegen.overlay.Renames;
import io.github.openrouterjava.codegen.reference.Bundle;
import io.github.openrouterjava.codegen.reference.ReferencedMaps;
import io.github.openrouterjava.codegen.reference.References;
import io.github.openrouterjava.codegen.style.Style;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenAPI documents, 3.0 and 3.1. Thread-safe.
 *
 * <p>Swagger Parser reads what the document is made of; schemas come from the document's own tree,
 * which keeps what Swagger's {@code Schema} cannot hold: boolean schemas, {@code const: null},
 * unknown keywords, values of the wrong kind, and where everything was written.
 *
 * <p>Whatever is wrong with a document ends in diagnostics, several at once, never in an exception.
 * Nothing is fetched and nothing but the given bytes is read: those of the document, its overlays
 * and the documents it refers to.
 */
public final class DocumentParser {

  private final DocumentReader reader;
  private final Overlays applier;

  /** A parser with the default limits. */
  public DocumentParser() {
    this(Limits.DEFAULT);
  }

  /** A parser that refuses documents that pass the limits. */
  public DocumentParser(Limits limits) {
    this(limits, false);
  }

  /**
   * A parser that refuses documents that pass the limits.
   *
   * @param overlayMissFails whether an overlay's target that selects nothing is an error
   */
  public DocumentParser(Limits limits, boolean overlayMissFails) {
    this.reader = new DocumentReader(limits);
    this.applier = new Overlays(limits, overlayMissFails);
  }

  /**
   * Reads a document.
   *
   * @param document the OpenAPI document
   * @param overlays the overlays to apply first, in this order
   * @param diagnostics takes what there is to say; where it has errors afterwards, the result is
   *     not fit to generate from
   * @return what the document says, null where it is no OpenAPI document at all
   */
  public @Nullable RawDocument parse(
      DocumentSource document, List<DocumentSource> overlays, Diagnostics diagnostics) {
    return parse(document, overlays, References.NONE, Style.DEFAULT, diagnostics);
  }

  /**
   * Reads a document and those it refers to; the names that {@code style} gives win over all
   * others.
   */
  public @Nullable RawDocument parse(
      DocumentSource document,
      List<DocumentSource> overlays,
      References references,
      Style style,
      Diagnostics diagnostics) {
    Node tree = reader.read(document, diagnostics);
    if (tree == null) {
      return null;
    }
    Node overlaid = overlays.isEmpty() ? tree : applier.apply(tree, overlays, diagnostics);
    Node bundled =
        ReferencedMaps.inline(Bundle.of(overlaid, references, reader, diagnostics), diagnostics);
    Cursor root = Cursor.root(Renames.apply(bundled, style.renames(), diagnostics));
    String version = version(root, diagnostics);
    return version == null ? null : read(root, version, diagnostics);
  }

  private static RawDocument read(Cursor root, String version, Diagnostics diagnostics) {
    SchemaReader schemas = new SchemaReader(root, version.startsWith("3.0"), diagnostics);
    OpenAPI api = structure(root, version, diagnostics);
    return new OpenApiReader(root, api, schemas, diagnostics).read();
  }

  private static OpenAPI structure(Cursor root, String version, Diagnostics diagnostics) {
    ObjectNode sanitized = new SanitizedDocument(root, diagnostics).document(root);
    if (sanitized == null) {
      return new OpenAPI();
    }
    sanitized.put("openapi", version);
    SwaggerParseResult result = new OpenAPIDeserializer().deserialize(sanitized);
    ParserMessages.report(result.getMessages(), root, diagnostics);
    return result.getOpenAPI() == null ? new OpenAPI() : result.getOpenAPI();
  }

  /** The version to read the document as, null where it is none of ours. */
  private static @Nullable String version(Cursor root, Diagnostics diagnostics) {
    Cursor version = root.member("openapi");
    if (version == null) {
      boolean swagger = root.member("swagger") != null;
      diagnostics.error(
          swagger ? "openapi-2" : "not-openapi",
          root.location(),
          swagger
              ? "OpenAPI 2 (Swagger) is not supported."
              : "Not an OpenAPI document: \"openapi\" is missing.",
          swagger
              ? "Convert the document to OpenAPI 3.0 or 3.1."
              : "Check that this is the right file.");
      return null;
    }
    Cursor written =
        version.text() == null ? new Assumptions(diagnostics).text(version, "text") : version;
    String text = written == null ? null : written.text();
    if (text == null) {
      diagnostics.error(
          "wrong-kind",
          version.location(),
          "The version must be text, found " + version.node().kind() + ".",
          "Quote it.");
      return null;
    }
    if (text.matches("3\\.[01](\\.\\d+)?([-+].*)?")) {
      return text.startsWith("3.0") ? "3.0.4" : "3.1.1";
    }
    return otherVersion(text, version.location(), diagnostics);
  }

  private static @Nullable String otherVersion(
      String text, Location location, Diagnostics diagnostics) {
    if (text.matches("3\\.\\d+(\\.\\d+)?")) {
      diagnostics.warning(
          "openapi-newer",
          location,
          "OpenAPI " + text + " is newer than this generator supports.",
          "It is read as 3.1; newer features are reported where they occur.");
      return "3.1.1";
    }
    diagnostics.error(
        "openapi-version",
        location,
        "OpenAPI " + Quoted.of(text) + " is not supported.",
        "Use a document in OpenAPI 3.0 or 3.1.");
    return null;
  }
}
