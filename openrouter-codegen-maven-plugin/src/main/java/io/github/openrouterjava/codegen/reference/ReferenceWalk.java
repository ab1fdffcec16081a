package io.github.openrouterjava.codegen.reference;

import io.github.openrouterjava.codegen.document.Mark;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Node.Mapping;
import io.github.openrouterjava.codegen.document.Node.Member;
import io.github.openrouterjava.codegen.document.Node.Sequence;
import io.github.openrouterjava.codegen.document.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Finds the references of a document: those of {@code $ref} and of discriminators. Examples,
 * defaults and extensions are data, and what looks like a reference there is none.
 */
public final class ReferenceWalk {

  /** Objects whose members have names of the document's own choice. */
  private static final Set<String> MAPS =
      Set.of(
          "$defs",
          "callbacks",
          "content",
          "definitions",
          "dependentSchemas",
          "encoding",
          "headers",
          "links",
          "parameters",
          "pathItems",
          "paths",
          "patternProperties",
          "properties",
          "requestBodies",
          "responses",
          "schemas",
          "securitySchemes",
          "webhooks");

  private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "examples");

  /** The name of a component, as a discriminator may write it; with an ending, it is a file. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private final BiFunction<String, Mark, String> replacement;

  /**
   * A walk.
   *
   * @param replacement what to write for a reference: given its text and where it stands
   */
  public ReferenceWalk(BiFunction<String, Mark, String> replacement) {
    this.replacement = replacement;
  }

  /** The tree with its references replaced; the same one where none is. */
  public Node replace(Node root) {
    return object(root);
  }

  private Node object(Node node) {
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(object(item)));
      return items.equals(sequence.items()) ? node : new Sequence(sequence.mark(), items);
    }
    return node instanceof Mapping mapping ? members(mapping, this::keyword) : node;
  }

  private Node keyword(String name, Node value) {
    if (name.equals("$ref") && value instanceof Text text) {
      return reference(text);
    }
    if (name.equals("discriminator") && value instanceof Mapping discriminator) {
      return members(discriminator, this::ofDiscriminator);
    }
    if (DATA.contains(name) || name.startsWith("x-")) {
      return value;
    }
    return MAPS.contains(name) && value instanceof Mapping map
        ? members(map, this::ofMap)
        : object(value);
  }

  /** A map may itself be a reference: nothing it could hold is text. */
  private Node ofMap(String name, Node value) {
    return name.equals("$ref") && value instanceof Text text ? reference(text) : object(value);
  }

  private Node ofDiscriminator(String name, Node value) {
    return name.equals("mapping") && value instanceof Mapping mapping
        ? members(mapping, (tag, target) -> mapped(target))
        : value;
  }

  private Node mapped(Node target) {
    return target instanceof Text text && !NAME.matcher(text.value()).matches()
        ? reference(text)
        : target;
  }

  private Node reference(Text text) {
    String replaced = replacement.apply(text.value(), text.mark());
    return replaced.equals(text.value()) ? text : new Text(text.mark(), replaced);
  }

  private static Node members(Mapping mapping, BiFunction<String, Node, Node> each) {
    Map<String, Member> members = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Member> entry : mapping.members().entrySet()) {
      Member member = entry.getValue();
      Node value = each.apply(entry.getKey(), member.value());
      changed |= value != member.value();
      members.put(entry.getKey(), new Member(member.keyMark(), value));
    }
    return changed ? new Mapping(mapping.mark(), members) : mapping;
  }
}
