package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.normalise.Merger.Owned;
import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out which bodies an operation takes. */
final class BodyNormaliser {

  private final TypeResolver types;
  private final Drafts drafts;
  private final Diagnostics diagnostics;
  private final ObjectCompleter objects;

  BodyNormaliser(TypeResolver types, Drafts drafts, Diagnostics diagnostics) {
    this.types = types;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
    this.objects = new ObjectCompleter(types, drafts, diagnostics);
  }

  List<Operation.Body> normalise(RawOperation o, String id) {
    List<Operation.Body> bodies = new ArrayList<>();
    o.body().forEach((mediaType, content) -> add(bodies, id, mediaType, content));
    return bodies;
  }

  private void add(List<Operation.Body> bodies, String id, String mediaType, RawContent content) {
    RawSchema schema = content.schema();
    if (MediaTypes.isJson(mediaType)) {
      if (bodies.stream().noneMatch(b -> b instanceof Operation.JsonBody)) {
        bodies.add(json(id, mediaType, schema));
      }
    } else if (MediaTypes.isForm(mediaType) && schema != null) {
      bodies.add(form(id, mediaType, content, schema));
    } else if (MediaTypes.isForm(mediaType)) {
      diagnostics.warning(
          "form-without-schema",
          content.at(),
          "This form has no schema, so its fields are not known.",
          "The body is sent as raw bytes; add a schema.");
      bodies.add(new Operation.RawBody(mediaType, false));
    } else {
      bodies.add(new Operation.RawBody(mediaType, MediaTypes.isText(mediaType)));
    }
  }

  private Operation.Body json(String id, String mediaType, @Nullable RawSchema schema) {
    if (schema == null) {
      return new Operation.JsonBody(mediaType, Scalar.ANY, true);
    }
    Use use =
        types.resolve(
            schema,
            new Placement.OfOperation(
                id, Placement.Role.REQUEST_BODY, null, schema.hints().typeName()));
    return new Operation.JsonBody(mediaType, use.type(), use.nullable());
  }

  /** A form is an object of its own even where JSON bodies share its schema: it may hold files. */
  private Operation.Body form(String id, String mediaType, RawContent content, RawSchema schema) {
    TypeId form = new TypeId(schema.at().pointer());
    MergedObject merged = types.merger().merge(schema, form);
    List<Operation.FormField> fields = new ArrayList<>();
    merged
        .properties()
        .forEach(
            (name, owned) ->
                fields.add(
                    new Operation.FormField(
                        field(name, owned, merged), content.partTypes().get(name))));
    Placement placement =
        new Placement.OfOperation(
            id, Placement.Role.REQUEST_BODY, "form", schema.hints().typeName());
    Draft.OfObject draft = new Draft.OfObject(form, schema.at(), placement, schema.documentation());
    draft.properties = fields.stream().map(Operation.FormField::property).toList();
    drafts.declare(draft);
    return new Operation.FormBody(mediaType, form, fields);
  }

  private Property field(String name, Owned owned, MergedObject merged) {
    RawSchema s = owned.schema();
    RawSchema core = Peeler.peel(s).core();
    if (isFile(core)) {
      return file(name, Scalar.BINARY, s, merged);
    }
    if (Keywords.isArray(core) && core.items() != null && isFile(core.items())) {
      return file(name, new TypeRef.ListOf(Scalar.BINARY, false), s, merged);
    }
    return objects.property(name, owned, merged);
  }

  private static boolean isFile(RawSchema s) {
    boolean octets =
        s.contentMediaType() != null && s.contentEncoding() == null && s.types().isEmpty();
    return "binary".equals(s.format()) || octets;
  }

  private static Property file(String name, TypeRef type, RawSchema s, MergedObject merged) {
    Documentation documentation = s.documentation();
    return new Property(
        name,
        type,
        merged.required().contains(name),
        false,
        false,
        null,
        null,
        List.of(),
        documentation,
        s.hints().memberName());
  }
}
