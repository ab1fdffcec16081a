package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.naming.Names.ResourceNames;
import io.github.openrouterjava.codegen.style.Affix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The resource clients: a tree over the static path segments, its root the entry point. Children
 * are ordered by segment, so the tree does not depend on the order of the document.
 */
final class ResourceTree {

  /** Simple names of runtime classes that users of a client meet; two of a name would confuse. */
  private static final Set<String> RUNTIME_CLASSES = Set.of("ApiClient", "RawClient");

  private final String rootName;
  private final Affix affix;
  private final Casing casing;
  private final Node root = new Node(List.of(), Location.of(""));
  private final List<Node> nodes = new ArrayList<>();

  /**
   * @param rootName the class name of the entry point
   * @param affix what goes around the names of all other classes
   * @param casing how acronyms are written
   * @param resources the static segments of each resource that has operations, and where to point
   *     to in messages about it
   */
  ResourceTree(String rootName, Affix affix, Casing casing, Map<List<String>, Location> resources) {
    this.rootName = rootName;
    this.affix = affix;
    this.casing = casing;
    resources.forEach(this::add);
    number(root);
  }

  private void add(List<String> segments, Location at) {
    Node node = root;
    for (int i = 0; i < segments.size(); i++) {
      List<String> path = List.copyOf(segments.subList(0, i + 1));
      node = node.children.computeIfAbsent(segments.get(i), segment -> new Node(path, at));
    }
  }

  private void number(Node node) {
    node.index = nodes.size();
    nodes.add(node);
    node.children.values().forEach(this::number);
  }

  int size() {
    return nodes.size();
  }

  /** The index of the resource with these segments. */
  int indexOf(List<String> segments) {
    Node node = root;
    for (String segment : segments) {
      node = Objects.requireNonNull(node.children.get(segment), segment);
    }
    return node.index;
  }

  /**
   * Names classes and accessors.
   *
   * @param taken for each resource, the methods without parameters that it already has
   */
  List<ResourceNames> names(List<Set<String>> taken, Diagnostics diagnostics) {
    List<String> classes = classNames(diagnostics);
    List<ResourceNames> names = new ArrayList<>();
    for (Node node : nodes) {
      Map<String, Integer> children = accessors(node, taken.get(node.index), diagnostics);
      names.add(new ResourceNames(node.segments, classes.get(node.index), children));
    }
    return names;
  }

  private Map<String, Integer> accessors(Node node, Set<String> taken, Diagnostics diagnostics) {
    Set<String> used = new HashSet<>(taken);
    Map<String, Integer> accessors = new LinkedHashMap<>();
    node.children.forEach(
        (segment, child) -> {
          String name = casing.of(MethodNames.accessor(segment, node == root));
          String free = unused(name, used);
          accessors.put(free, child.index);
          if (!free.equals(name)) {
            warn(diagnostics, child, "the method " + name + "() already exists", free + "()");
          }
        });
    return accessors;
  }

  private static void warn(Diagnostics diagnostics, Node node, String why, String instead) {
    diagnostics.warning(
        "resource-name-clash",
        node.at,
        "The path /"
            + String.join("/", node.segments)
            + " gets a different Java name: "
            + why
            + ".",
        "The name is " + instead + "; rename the operation it clashes with, with x-java-name.");
  }

  private static String unused(String name, Set<String> used) {
    String candidate = name;
    for (int i = 1; !used.add(candidate); i++) {
      candidate = name + "_" + (i == 1 ? "" : i);
    }
    return candidate;
  }

  /**
   * Class names that differ also where case does not count. Of paths that would share one (/a-b/c
   * and /a/b-c), the first in order keeps it and the others show where their segments end.
   */
  private List<String> classNames(Diagnostics diagnostics) {
    List<String> names = new ArrayList<>();
    Set<String> used = new HashSet<>();
    used.add(rootName.toLowerCase(Locale.ROOT));
    names.add(rootName);
    for (Node node : nodes.subList(1, nodes.size())) {
      names.add(className(node, used, diagnostics));
    }
    return names;
  }

  private String className(Node node, Set<String> used, Diagnostics diagnostics) {
    String plain = affix.around(joined(node, ""));
    if (RUNTIME_CLASSES.contains(plain) || ReservedNames.JAVA_LANG.contains(plain)) {
      plain = affix.around(joined(node, "") + "Resource");
    }
    String candidate = plain;
    for (int i = 1; !used.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = affix.around(joined(node, "_") + (i == 1 ? "" : "_" + i));
    }
    if (!candidate.equals(plain)) {
      warn(diagnostics, node, "the class " + plain + " already exists", candidate);
    }
    return candidate;
  }

  private String joined(Node node, String separator) {
    List<String> words = node.segments.stream().map(Identifiers::pascal).map(casing::of).toList();
    return String.join(separator, words);
  }

  private static final class Node {
    private final List<String> segments;
    private final Map<String, Node> children = new TreeMap<>();
    private final Location at;
    private int index;

    Node(List<String> segments, Location at) {
      this.segments = segments;
      this.at = at;
    }
  }
}
