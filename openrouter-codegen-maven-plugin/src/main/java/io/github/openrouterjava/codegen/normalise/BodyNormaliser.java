package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.normalise.Merger.Owned;
import io.github.openrouterjava.codegen.parse.RawContent;
import io.github.openrouterjava.codegen.parse.RawEncoding;
import io.github.openrouterjava.codegen.parse.RawOperation;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out which bodies an operation takes. */
final class BodyNormaliser {

  private final TypeResolver types;
  private final TypeBuilders builders;
  private final Diagnostics diagnostics;
  private final ObjectCompleter objects;
  private final UnreadContent unread;

  BodyNormaliser(TypeResolver types, TypeBuilders builders, Diagnostics diagnostics) {
    this.types = types;
    this.builders = builders;
    this.diagnostics = diagnostics;
    this.objects = new ObjectCompleter(types, builders, diagnostics);
    this.unread = new UnreadContent(types.uses(), diagnostics);
  }

  List<Body> normalise(RawOperation o, String id) {
    List<Body> bodies = new ArrayList<>();
    for (String mediaType : o.body().keySet()) {
      add(bodies, id, mediaType, o.body());
    }
    return bodies;
  }

  private void add(
      List<Body> bodies, String id, String mediaType, Map<String, RawContent> contents) {
    RawContent content = Objects.requireNonNull(contents.get(mediaType));
    diagnostics.uses().use(content.at());
    RawSchema schema = content.schema();
    if (MediaTypes.isLines(mediaType)) {
      bodies.add(new Body.LinesBody(mediaType, line(id, content)));
    } else if (isJson(mediaType, schema)) {
      addJson(bodies, id, MediaTypes.isAny(mediaType) ? "application/json" : mediaType, content);
    } else if (MediaTypes.isForm(mediaType) && schema != null) {
      bodies.add(form(id, mediaType, content, variant(mediaType, bodies)));
    } else if (MediaTypes.isForm(mediaType)) {
      diagnostics.warning(
          "form-without-schema",
          content.at(),
          "The form has no schema, so that its fields are unknown.",
          "The body is sent as raw bytes; add a schema.");
      bodies.add(new Body.RawBody(mediaType, false));
    } else {
      unread.schemaOf(mediaType, contents);
      bodies.add(new Body.RawBody(mediaType, MediaTypes.isText(mediaType)));
    }
  }

  /** Whether it is JSON by its media type, or by its schema where the media type is any. */
  private static boolean isJson(String mediaType, @Nullable RawSchema schema) {
    if (MediaTypes.isJson(mediaType)) {
      return true;
    }
    if (!MediaTypes.isAny(mediaType) || schema == null) {
      return false;
    }
    RawSchema core = SchemaUnwrapper.unwrap(schema).core();
    return !isFile(core) && !Keywords.isAny(core) && !Keywords.isString(core);
  }

  private TypeRef line(String id, RawContent content) {
    RawSchema schema = EventNormaliser.item(content);
    return schema == null
        ? Scalar.ANY
        : types.resolve(schema, placement(id, "line", schema)).type();
  }

  private static Placement placement(String id, @Nullable String variant, RawSchema schema) {
    return new Placement.OfOperation(
        id, Placement.Role.REQUEST_BODY, variant, schema.hints().typeName());
  }

  /** A method for each media type of JSON whose schema is another. */
  private void addJson(List<Body> bodies, String id, String mediaType, RawContent content) {
    List<Body.JsonBody> earlier = new ArrayList<>();
    bodies.forEach(body -> body.match(earlier::add, form -> false, raw -> false, lines -> false));
    String variant =
        earlier.isEmpty()
            ? null
            : mediaType.replaceFirst(".*/", "").replaceFirst("\\+json.*|;.*", "");
    Body.JsonBody json = json(id, mediaType, content.schema(), variant);
    boolean known =
        earlier.stream()
            .anyMatch(e -> e.type().equals(json.type()) && e.nullable() == json.nullable());
    if (!known) {
      bodies.add(json);
    } else {
      diagnostics.info(
          "body-other-json",
          content.at(),
          "This is one more media type for JSON of the same schema.",
          "The method sends the first; for another, call it with"
              + " RequestOptions.none().contentType(…).");
    }
  }

  private Body.JsonBody json(
      String id, String mediaType, @Nullable RawSchema schema, @Nullable String variant) {
    if (schema == null) {
      return new Body.JsonBody(mediaType, Scalar.ANY, true);
    }
    ResolvedType resolved = types.resolve(schema, placement(id, variant, schema));
    return new Body.JsonBody(mediaType, resolved.type(), resolved.nullable());
  }

  /** What tells the types of a second form from those of the first. */
  private static String variant(String mediaType, List<Body> earlier) {
    boolean first =
        earlier.stream()
            .noneMatch(body -> body.match(json -> false, form -> true, raw -> false, l -> false));
    return first ? "form" : mediaType.startsWith("multipart/") ? "multipart" : "urlencoded";
  }

  /** A form is an object of its own even where JSON bodies share its schema: it may hold files. */
  private Body form(String id, String mediaType, RawContent content, String variant) {
    RawSchema schema = Objects.requireNonNull(content.schema());
    TypeId form = new TypeId(schema.at().pointer());
    MergedObject merged = types.merger().merge(schema, form);
    objects.account(merged);
    unread.ofForm(schema, merged, content);
    List<Body.FormField> fields = new ArrayList<>();
    merged
        .properties()
        .forEach(
            (name, owned) ->
                fields.add(formField(field(name, owned, merged), content.encodings().get(name))));
    Placement placement =
        new Placement.OfOperation(
            id, Placement.Role.REQUEST_BODY, variant, schema.hints().typeName());
    TypeBuilder.OfObject builder = new TypeBuilder.OfObject(schema, placement);
    builder.properties = fields.stream().map(Body.FormField::property).toList();
    builders.declare(builder);
    return new Body.FormBody(mediaType, form, fields);
  }

  private static Body.FormField formField(Property field, @Nullable RawEncoding encoding) {
    if (encoding == null || !encoding.hasStyle()) {
      return new Body.FormField(field, encoding == null ? null : encoding.contentType(), null);
    }
    Parameter.Style style = encoding.style() == null ? Parameter.Style.FORM : encoding.style();
    boolean explode =
        encoding.explode() == null ? style == Parameter.Style.FORM : encoding.explode();
    boolean reserved = Boolean.TRUE.equals(encoding.allowReserved());
    return new Body.FormField(field, null, new Body.FieldStyle(style, explode, reserved));
  }

  private Property field(String name, Owned owned, MergedObject merged) {
    RawSchema s = owned.schema();
    RawSchema core = SchemaUnwrapper.unwrap(s).core();
    if (isFile(core)) {
      types.uses().use(s);
      return file(name, Scalar.BINARY, s, merged);
    }
    if (isFiles(core)) {
      types.uses().useWhole(s);
      types.uses().useWhole(core);
      return file(name, new TypeRef.ListOf(Scalar.BINARY, false), s, merged);
    }
    if (Keywords.isUnion(core)) {
      Property upload = uploadOrElse(name, s, core, merged);
      if (upload != null) {
        return upload;
      }
    }
    return objects.property(name, owned, merged);
  }

  /** A field that may be a file: several where it may be a list of them; null for any other. */
  private @Nullable Property uploadOrElse(
      String name, RawSchema s, RawSchema union, MergedObject merged) {
    boolean file = false;
    boolean files = false;
    boolean other = false;
    for (RawSchema alternative : Keywords.alternatives(union)) {
      RawSchema core = SchemaUnwrapper.unwrap(alternative).core();
      file |= isFile(core);
      files |= isFiles(core);
      other |= !isFile(core) && !isFiles(core) && !SchemaUnwrapper.isNullAlternative(alternative);
    }
    if (!file && !files) {
      return null;
    }
    types.uses().use(s);
    Keywords.alternatives(union).forEach(types.uses()::useWhole);
    if (other) {
      diagnostics.info(
          "form-file-or-other",
          s.at(),
          "The field \"" + name + "\" can be a file or another value.",
          "It accepts uploads only; send another value as an upload of its JSON with its"
              + " content type.");
    }
    return file(name, files ? new TypeRef.ListOf(Scalar.BINARY, false) : Scalar.BINARY, s, merged);
  }

  private static boolean isFiles(RawSchema s) {
    return Keywords.isArray(s) && s.items() != null && isFile(s.items());
  }

  private static boolean isFile(RawSchema s) {
    return "binary".equals(s.format())
        || (s.contentMediaType() != null
            && s.contentEncoding() == null
            && !MediaTypes.isText(s.contentMediaType())
            && !MediaTypes.isJson(s.contentMediaType()));
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
        s.hints().memberName(),
        s.hints().secret(),
        null);
  }
}
