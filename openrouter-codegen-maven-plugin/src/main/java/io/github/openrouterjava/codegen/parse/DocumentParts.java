package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.openapi.Field;
import io.github.openrouterjava.codegen.openapi.Keyword;
import io.github.openrouterjava.codegen.openapi.ObjectSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every part of a document that can shape a client, as the document has them: found without a stage
 * of the generator, so that what all stages overlook is seen here.
 */
public final class DocumentParts {

  private static final String COMPONENTS = "components";
  private static final String SCHEMAS = "schemas";

  private static final Map<ObjectSpec, Kind> KINDS =
      new EnumMap<>(
          Map.of(
              ObjectSpec.MEDIA_TYPE, Kind.MEDIA_TYPE,
              ObjectSpec.PARAMETER, Kind.PARAMETER,
              ObjectSpec.SERVER, Kind.SERVER,
              ObjectSpec.SECURITY_SCHEME, Kind.SECURITY_SCHEME,
              ObjectSpec.OAUTH_FLOW, Kind.OAUTH_FLOW));

  private final Cursor root;

  DocumentParts(Cursor root) {
    this.root = root;
  }

  /** What a part is. */
  public enum Kind {
    MEDIA_TYPE("media type"),
    SCHEMA("schema"),
    PARAMETER("parameter"),
    SERVER("server"),
    SECURITY_SCHEME("security scheme"),
    OAUTH_FLOW("OAuth flow"),
    SECURITY_REQUIREMENT("security requirement"),
    ENCODING("encoding");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The kind in words. */
    public String text() {
      return text;
    }
  }

  /**
   * A part.
   *
   * @param kind what it is
   * @param at where it was written
   * @param referenced whether an operation or a schema leads to it; false for a component that
   *     nothing refers to
   */
  public record Part(Kind kind, Location at, boolean referenced) {}

  /** Shows each part once, what is around it first. */
  public void forEach(Consumer<Part> action) {
    new Walk(root, action).run();
  }

  private static final class Walk {

    private final Cursor root;
    private final Consumer<Part> action;
    private final Set<Pointer> seen = new HashSet<>();
    private final Deque<Cursor> referredTo = new ArrayDeque<>();
    private boolean referenced = true;

    Walk(Cursor root, Consumer<Part> action) {
      this.root = root;
      this.action = action;
    }

    void run() {
      members(root, ObjectSpec.DOCUMENT);
      Cursor components = root.member(COMPONENTS);
      if (components != null) {
        section(components, SCHEMAS);
        section(components, "securitySchemes");
      }
      drain();
      referenced = false;
      if (components != null) {
        ObjectSpec.COMPONENTS.fields().keySet().forEach(name -> section(components, name));
      }
      drain();
    }

    private void section(Cursor components, String name) {
      Cursor section = components.member(name);
      Field field = ObjectSpec.COMPONENTS.field(name);
      if (section != null && field != null) {
        field(section, field);
      }
    }

    /** The schemas that references lead to, wherever they are. */
    private void drain() {
      while (!referredTo.isEmpty()) {
        schema(referredTo.poll());
      }
    }

    private void part(Kind kind, Cursor at) {
      action.accept(new Part(kind, at.location(), referenced));
    }

    private void object(Cursor written, ObjectSpec spec) {
      Cursor at = spec.section() == null ? written : target(written);
      if (at == null || !(at.node() instanceof Node.Mapping) || !seen.add(at.pointer())) {
        return;
      }
      Kind kind = KINDS.get(spec);
      if (kind != null) {
        part(kind, at);
      }
      members(at, spec);
      if (spec == ObjectSpec.PATH_ITEM && !at.pointer().equals(written.pointer())) {
        members(written, spec);
      }
    }

    /** What stands at a place, references followed; null where they lead nowhere. */
    private @Nullable Cursor target(Cursor written) {
      Set<Pointer> followed = new HashSet<>();
      Cursor at = written;
      while (at != null && at.text("$ref") != null && followed.add(at.pointer())) {
        at = target(at.text("$ref"));
      }
      return at;
    }

    private @Nullable Cursor target(@Nullable String reference) {
      Pointer pointer = reference == null ? null : Pointer.parse(reference);
      return pointer == null ? null : root.at(pointer);
    }

    private void members(Cursor at, ObjectSpec spec) {
      for (Cursor member : at.members()) {
        Field field = spec.field(member.name());
        if (field != null && field.use() == Field.Use.READ && spec != ObjectSpec.COMPONENTS) {
          field(member, field);
        }
        if (spec == ObjectSpec.MEDIA_TYPE && member.name().equals("encoding")) {
          member.members().forEach(each -> part(Kind.ENCODING, each));
        }
      }
    }

    private void field(Cursor member, Field field) {
      ObjectSpec object = field.object();
      switch (field.form()) {
        case OBJECT, LIST, MAP -> {
          if (object != null) {
            objects(member, field, object);
          }
        }
        case REQUIREMENTS -> member.items().forEach(each -> part(Kind.SECURITY_REQUIREMENT, each));
        case SCHEMA -> schema(member);
        case SCHEMAS -> member.members().forEach(this::schema);
        case TEXT, BOOLEAN, TEXTS, TEXT_MAP, ANY -> {
          // Nothing that is counted.
        }
      }
    }

    private void objects(Cursor member, Field field, ObjectSpec object) {
      if (field.form() == Field.Form.OBJECT) {
        object(member, object);
        return;
      }
      for (Cursor each : member.children()) {
        if (!field.takesExtensions() || !each.name().startsWith("x-")) {
          object(each, object);
        }
      }
    }

    private void schema(Cursor at) {
      if (!(at.node() instanceof Node.Mapping) || !seen.add(at.pointer())) {
        return;
      }
      part(Kind.SCHEMA, at);
      for (Cursor member : at.members()) {
        Keyword keyword = Keyword.of(member.name());
        if (keyword == Keyword.REF) {
          Cursor target = target(member.text());
          if (target != null) {
            referredTo.add(target);
          }
        } else if (keyword != null) {
          schemas(member, keyword.form());
        }
      }
    }

    private void schemas(Cursor member, Keyword.Form form) {
      switch (form) {
        case SCHEMA -> schema(member);
        case ITEMS -> {
          if (member.node() instanceof Node.Sequence) {
            member.items().forEach(this::schema);
          } else {
            schema(member);
          }
        }
        case SCHEMA_LIST -> {
          // One schema stands for a list of it, as the reader assumes.
          if (member.node() instanceof Node.Mapping) {
            schema(member);
          }
          member.items().forEach(this::schema);
        }
        case SCHEMA_MAP -> member.members().forEach(this::schema);
        case TEXT, BOOLEAN, NUMBER, COUNT, BOUND, TYPE, LIST, TEXT_LIST, OBJECT, ANY -> {
          // No schemas.
        }
      }
    }
  }
}
