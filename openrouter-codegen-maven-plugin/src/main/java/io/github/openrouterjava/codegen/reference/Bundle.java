package io.github.openrouterjava.codegen.reference;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Mapping;
import io.github.openrouterjava.codegen.document.Node.Member;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.reference.References.Link;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several documents as one: those that are referred to are put below {@link Cursor#REFERENCED} of
 * the first, and all references lead there.
 */
public final class Bundle {

  private final References references;
  private final Map<String, Pointer> places = new HashMap<>();

  private Bundle(References references) {
    this.references = references;
    places.put(References.MAIN, Pointer.ROOT);
    for (Map.Entry<String, DocumentSource> each : references.documents().entrySet()) {
      places.put(each.getKey(), free(name(each.getValue().name())));
    }
  }

  /**
   * The document with those it refers to.
   *
   * @param main the root of the document; the same is given back where it refers to no other
   * @param reader reads the others
   * @param diagnostics takes what is wrong with them
   */
  public static Node of(
      Node main, References references, DocumentReader reader, Diagnostics diagnostics) {
    if (references.documents().isEmpty() || !(main instanceof Mapping root)) {
      return main;
    }
    Bundle bundle = new Bundle(references);
    Map<String, Member> others = new LinkedHashMap<>();
    references
        .documents()
        .forEach(
            (id, source) -> {
              Node other = reader.read(source, diagnostics);
              if (other != null) {
                String name = bundle.place(id).token();
                others.put(name, new Member(other.mark(), bundle.rewritten(id, other)));
              }
            });
    Mapping rewritten = (Mapping) bundle.rewritten(References.MAIN, root);
    Map<String, Member> members = new LinkedHashMap<>(rewritten.members());
    Mapping holder = new Mapping(root.mark(), others);
    Member schemas = new Member(root.mark(), holder);
    List<String> way = Cursor.REFERENCED.tokens();
    Mapping place = new Mapping(root.mark(), Map.of(way.get(1), schemas));
    members.put(way.get(0), new Member(root.mark(), place));
    return new Mapping(root.mark(), members);
  }

  private Node rewritten(String id, Node document) {
    return new ReferenceWalk((reference, mark) -> rewritten(id, reference)).replace(document);
  }

  private String rewritten(String id, String reference) {
    int hash = reference.indexOf('#');
    String document = hash < 0 ? reference : reference.substring(0, hash);
    String fragment = hash < 0 ? "" : reference.substring(hash + 1);
    String target = document.isEmpty() ? id : references.links().get(new Link(id, document));
    if (target == null) {
      return reference; // not read, which is reported where the reference is followed
    }
    boolean anchor = !fragment.isEmpty() && !fragment.startsWith("/");
    return anchor ? "#" + fragment : place(target) + fragment;
  }

  private Pointer place(String id) {
    return places.getOrDefault(id, Pointer.ROOT);
  }

  private Pointer free(String name) {
    Pointer place = Cursor.REFERENCED.child(name);
    for (int i = 2; places.containsValue(place); i++) {
      place = Cursor.REFERENCED.child(name + i);
    }
    return place;
  }

  /** {@code Pet} for {@code schemas/Pet.yaml}: also the name of a schema that is a whole file. */
  private static String name(String path) {
    String file = path.replaceAll("[?#].*", "").replaceAll(".*[/\\\\]", "");
    int end = file.indexOf('.');
    String name = end > 0 ? file.substring(0, end) : file;
    return name.isEmpty() ? "document" : name;
  }
}
