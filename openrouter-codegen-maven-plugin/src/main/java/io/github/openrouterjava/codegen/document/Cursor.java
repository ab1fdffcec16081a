package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Node.Mapping;
import io.github.openrouterjava.codegen.document.Node.Member;
import io.github.openrouterjava.codegen.document.Node.Sequence;
import io.github.openrouterjava.codegen.document.Node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node and the way to it from the root of its document. Nodes do not know their way themselves,
 * because overlays and aliases put one node in several places.
 *
 * @param node the value
 * @param mark where it was written; for a member, where its name was
 * @param pointer where it is in the document, overlays applied
 */
public record Cursor(Node node, Mark mark, Pointer pointer) {

  /**
   * Where documents are that another one refers to: below it each has a name. It looks like a place
   * of schemas, so that a document that is one schema can be referred to.
   */
  public static final Pointer REFERENCED = Pointer.ROOT.child(Location.REFERENCED).child("schemas");

  /** The root of a document. */
  public static Cursor root(Node node) {
    return new Cursor(node, node.mark(), Pointer.ROOT);
  }

  /** The place, for a message. */
  public Location location() {
    return mark.at(pointer);
  }

  /** What to say where this should be something else, such as {@code an object}. */
  public String mismatch(String expected) {
    return Quoted.of(name()) + " must be " + expected + ", found " + node.kind() + ".";
  }

  /** The name of this member, or the number of this element. */
  public String name() {
    return pointer.token();
  }

  /** A member, null where this is no object or has none of that name. */
  public @Nullable Cursor member(String name) {
    Member member = node instanceof Mapping m ? m.members().get(name) : null;
    return member == null ? null : child(name, member);
  }

  /** The members of this object in document order; none where it is no object. */
  public List<Cursor> members() {
    if (!(node instanceof Mapping mapping)) {
      return List.of();
    }
    List<Cursor> members = new ArrayList<>(mapping.members().size());
    for (Map.Entry<String, Member> member : mapping.members().entrySet()) {
      members.add(child(member.getKey(), member.getValue()));
    }
    return members;
  }

  /** The elements of this array; none where it is no array. */
  public List<Cursor> items() {
    if (!(node instanceof Sequence sequence)) {
      return List.of();
    }
    List<Cursor> items = new ArrayList<>(sequence.items().size());
    for (Node item : sequence.items()) {
      items.add(new Cursor(item, item.mark(), pointer.child(items.size())));
    }
    return items;
  }

  /** The members or elements; none of a value that holds no others. */
  public List<Cursor> children() {
    return node instanceof Mapping ? members() : items();
  }

  /** An element of this array, which must have it. */
  public Cursor item(int index) {
    Node item = ((Sequence) node).items().get(index);
    return new Cursor(item, item.mark(), pointer.child(index));
  }

  /** The member of that name or the element of that number, null where there is none. */
  public @Nullable Cursor child(String token) {
    if (!(node instanceof Sequence sequence)) {
      return member(token);
    }
    int index = index(token, sequence.items().size());
    return index < 0 ? null : item(index);
  }

  /** What a pointer leads to from here, null where it leads nowhere. */
  public @Nullable Cursor at(Pointer way) {
    Cursor here = this;
    for (String token : way.tokens()) {
      here = here.child(token);
      if (here == null) {
        return null;
      }
    }
    return here;
  }

  /** The characters of this text, null where it is no text. */
  public @Nullable String text() {
    return node instanceof Text t ? t.value() : null;
  }

  /** The text of a member, null where there is none or it is no text. */
  public @Nullable String text(String name) {
    Cursor member = member(name);
    return member == null ? null : member.text();
  }

  private Cursor child(String name, Member member) {
    return new Cursor(member.value(), member.keyMark(), pointer.child(name));
  }

  /** An array index as RFC 6901, section 4, writes it; -1 for anything else. */
  private static int index(String token, int size) {
    boolean canonical = token.matches("0|[1-9][0-9]{0,8}");
    int index = canonical ? Integer.parseInt(token) : -1;
    return index < size ? index : -1;
  }
}
