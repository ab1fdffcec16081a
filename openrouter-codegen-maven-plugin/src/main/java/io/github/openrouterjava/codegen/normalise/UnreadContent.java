package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawResponse;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports the content of bodies and responses that gets no type of its own. */
final class UnreadContent {

  private final SchemaUses uses;
  private final Diagnostics diagnostics;

  UnreadContent(SchemaUses uses, Diagnostics diagnostics) {
    this.uses = uses;
    this.diagnostics = diagnostics;
  }

  /** The content of responses that end no call well: calls throw, or follow a redirection. */
  void ofOtherResponses(RawOperation o, List<RawResponse> successes) {
    for (RawResponse response : o.responses()) {
      if (successes.contains(response)) {
        response.content().values().forEach(content -> diagnostics.uses().use(content.at()));
      } else {
        response.content().values().forEach(this::otherResponse);
      }
    }
  }

  private void otherResponse(RawContent content) {
    diagnostics.noteUnused(
        "error-content",
        content.at(),
        "No type is generated for the content of an error response.",
        "The exception has it as text; the types of component schemas can decode it.");
  }

  /** What a further status says of a media type that an earlier one has described. */
  void ofRepeated(RawResponse response, Map<String, RawContent> first) {
    response
        .content()
        .forEach(
            (mediaType, content) -> {
              RawContent earlier = first.get(mediaType);
              RawSchema schema = content.schema();
              if (schema == null
                  || earlier == null
                  || earlier.at().equals(content.at())
                  || diagnostics.uses().covers(schema.at())) {
                return;
              }
              if (describeSame(schema, earlier.schema()) || MediaTypes.isText(mediaType)) {
                uses.useWhole(schema);
              } else {
                diagnostics.warnUnused(
                    "response-other",
                    schema.at(),
                    "An earlier status describes another response of the same media type.",
                    "The response is read as the earlier one.");
              }
            });
  }

  /** A stream of a further media type: an operation has one method that streams. */
  void ofOtherStream(RawContent content) {
    diagnostics.warnUnused(
        "response-other-stream",
        content.at(),
        "The operation has another media type that streams.",
        "The method asks for the first; ask for this one with a call of RawClient.");
  }

  private static boolean describeSame(RawSchema a, @Nullable RawSchema b) {
    return b != null && ShapeKey.of(a).equals(ShapeKey.of(b));
  }

  /**
   * The schema of content that is sent and received as it is, as text or as bytes.
   *
   * @param contents all content of the body or of the responses
   */
  void schemaOf(String mediaType, Map<String, RawContent> contents) {
    RawContent content = contents.get(mediaType);
    RawSchema schema = content == null ? null : content.schema();
    if (schema == null) {
      return;
    }
    boolean alsoJson =
        contents.entrySet().stream()
            .filter(other -> MediaTypes.isJson(other.getKey()))
            .anyMatch(other -> describeSame(schema, other.getValue().schema()));
    if (alsoJson) {
      diagnostics.noteUnused(
          "content-also-json",
          schema.at(),
          "This content has the same schema as the JSON beside it.",
          "Use the JSON where you need types; this is sent and received unchanged.");
      return;
    }
    boolean json = contents.keySet().stream().anyMatch(MediaTypes::isJson);
    if (MediaTypes.isXml(mediaType) && !json) {
      // One warning tells of all XML.
      uses.useWhole(schema);
      return;
    }
    RawSchema core = SchemaUnwrapper.unwrap(schema).core();
    boolean plain = core.ref() == null && (Keywords.isString(core) || Keywords.isAny(core));
    if (plain || "binary".equals(core.format())) {
      uses.use(schema);
      return;
    }
    diagnostics.warnUnused(
        "content-untyped",
        schema.at(),
        "Content of this media type is not JSON, so its schema is not followed.",
        MediaTypes.isText(mediaType)
            ? "It is sent and received as text."
            : "It is sent and received as bytes.");
  }

  /** What a form says that is not one of its fields. */
  void ofForm(RawSchema schema, MergedObject form, RawContent content) {
    if (form.entries() != null && form.entries().schema().always() == null) {
      diagnostics.warnUnused(
          "form-entries",
          form.entries().schema().at(),
          "Additional properties of a form are not supported.",
          "Declare the fields, or send another body as a call of RawClient.");
    }
    if (form.properties().isEmpty() && schema.ref() == null && !Keywords.isObject(schema)) {
      diagnostics.warnUnused(
          "form-not-object",
          schema.at(),
          "A form needs an object with a property for each field.",
          "The form has no fields; correct the schema.");
    }
    for (String name : content.encodings().keySet()) {
      if (!form.properties().containsKey(name)) {
        diagnostics.warnUnused(
            "encoding-unknown",
            encoding(content, name),
            "The encoding names a property that the form does not have.",
            "It is ignored; correct its name.");
      }
    }
  }

  private static Location encoding(RawContent content, String name) {
    Pointer pointer = Pointer.parse(content.at().pointer());
    Pointer of = pointer == null ? Pointer.ROOT : pointer;
    Location at = content.at();
    return new Location(
        at.file(), at.line(), at.column(), of.child("encoding").child(name).toString());
  }
}
