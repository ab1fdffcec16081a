package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads members of objects, and reports those of another kind than is asked for. */
public final class MemberReader {

  private final Diagnostics diagnostics;

  public MemberReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The text of a member, null where it is absent or no text. */
  public @Nullable String text(@Nullable Cursor owner, String name) {
    Cursor member = owner == null ? null : owner.member(name);
    return member == null ? null : text(member);
  }

  /** The text that a value is, null where it is none. */
  public @Nullable String text(Cursor value) {
    if (value.text() == null) {
      wrongKind(value, "text");
    }
    return value.text();
  }

  /** Whether a member is true; false where it is absent or no boolean. */
  public boolean flag(@Nullable Cursor owner, String name) {
    Cursor member = owner == null ? null : owner.member(name);
    if (member != null && !(member.node() instanceof Node.Bool)) {
      wrongKind(member, "true or false");
    }
    return member != null && member.node() instanceof Node.Bool bool && bool.value();
  }

  /** A member that is an object, null where it is absent or no object. */
  public @Nullable Cursor object(Cursor owner, String name) {
    Cursor member = owner.member(name);
    return member == null || isObject(member) ? member : null;
  }

  /** Whether a value is an object. */
  public boolean isObject(Cursor value) {
    boolean object = value.node() instanceof Node.Mapping;
    if (!object) {
      wrongKind(value, "an object");
    }
    return object;
  }

  /** The texts of a member that is an array of them, none where it is absent or anything else. */
  public List<String> texts(Cursor owner, String name) {
    Cursor member = owner.member(name);
    if (member == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Cursor item : member.items()) {
      if (item.text() != null) {
        texts.add(item.text());
      }
    }
    if (member.node() instanceof Node.Sequence all && all.items().size() == texts.size()) {
      return List.copyOf(texts);
    }
    wrongKind(member, "an array of strings");
    return List.of();
  }

  /** Reports a value that is not what is asked for. */
  public void wrongKind(Cursor value, String expected) {
    diagnostics.error(
        "wrong-kind", value.location(), value.mismatch(expected), "Correct or remove it.");
  }
}
