package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.naming.Names.ResourceNames;
import io.github.openrouterjava.codegen.style.Affix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    Map<Node, String> names = new HashMap<>();
    List<Node> asSpelled = new ArrayList<>(node.children.values());
    asSpelled.sort(Comparator.comparing(child -> !isSpelledAsInJava(child.lastSegment())));
    for (Node child : asSpelled) {
      String name = accessor(child, node == root);
      String free = unused(name, child, used, taken.contains(name));
      names.put(child, free);
      if (!free.equals(name)) {
        report(diagnostics, child, "the method " + name + "() already exists", free + "()");
      }
    }
    Map<String, Integer> accessors = new LinkedHashMap<>();
    node.children
        .values()
        .forEach(child -> accessors.put(names.getOrDefault(child, ""), child.index));
    return accessors;
  }

  private String accessor(Node node, boolean onEntryPoint) {
    return ShortNames.of(casing.of(MethodNames.accessor(node.lastSegment(), onEntryPoint)));
  }

  /** Of segments that differ in case only, this one has the better claim to the name. */
  private static boolean isSpelledAsInJava(String segment) {
    return Identifiers.camel(segment).equals(segment);
  }

  private static void report(Diagnostics diagnostics, Node node, String why, String instead) {
    diagnostics.info(
        "resource-name-clash",
        node.at,
        "The path /"
            + String.join("/", node.segments)
            + " gets a different Java name: "
            + why
            + ".",
        "The name is " + instead + "; rename the operation it clashes with, with x-java-name.");
  }

  /** A name beside those in use; where a path took it, one that shows how the two differ. */
  private static String unused(String name, Node node, Set<String> used, boolean byMethod) {
    List<String> candidates = new ArrayList<>(List.of(name));
    if (byMethod) {
      candidates.add(name + "_");
    }
    Spelling.members(node.lastSegment()).stream()
        .filter(spelled -> !spelled.equalsIgnoreCase(name))
        .forEach(candidates::add);
    candidates.add(name + "_");
    for (String candidate : candidates) {
      if (used.add(candidate)) {
        return candidate;
      }
    }
    for (int i = 2; ; i++) {
      if (used.add(name + i)) {
        return name + i;
      }
    }
  }

  /**
   * Class names that differ also where case does not count. Of paths that would share one (/a-b/c
   * and /a/b-c), the first in order keeps it and the others show where their segments end.
   */
  private List<String> classNames(Diagnostics diagnostics) {
    Set<String> used = new HashSet<>();
    used.add(rootName.toLowerCase(Locale.ROOT));
    List<Node> asSpelled = new ArrayList<>(nodes.subList(1, nodes.size()));
    asSpelled.sort(
        Comparator.comparing(
            node -> !node.segments.stream().allMatch(ResourceTree::isSpelledAsInJava)));
    Map<Node, String> names = new HashMap<>();
    names.put(root, rootName);
    asSpelled.forEach(node -> names.put(node, className(node, used, diagnostics)));
    return nodes.stream().map(node -> names.getOrDefault(node, "")).toList();
  }

  private String className(Node node, Set<String> used, Diagnostics diagnostics) {
    String plain = affix.around(ShortNames.of(joined(node, "")));
    if (RUNTIME_CLASSES.contains(plain) || ReservedNames.JAVA_LANG.contains(plain)) {
      plain = affix.around(joined(node, "") + "Resource");
    }
    for (String stem : stems(node)) {
      String candidate = affix.around(stem);
      if (used.add(candidate.toLowerCase(Locale.ROOT))) {
        if (!candidate.equals(plain)) {
          report(diagnostics, node, "the class " + plain + " already exists", candidate);
        }
        return candidate;
      }
    }
    for (int i = 2; ; i++) {
      String candidate = affix.around(ShortNames.of(joined(node, "")) + i);
      if (used.add(candidate.toLowerCase(Locale.ROOT))) {
        report(diagnostics, node, "the class " + plain + " already exists", candidate);
        return candidate;
      }
    }
  }

  /** What its name could be made of, best first. */
  private List<String> stems(Node node) {
    String own = joined(node, "");
    boolean reserved =
        RUNTIME_CLASSES.contains(affix.around(own))
            || ReservedNames.JAVA_LANG.contains(affix.around(own));
    List<String> stems = new ArrayList<>();
    stems.add(ShortNames.of(reserved ? own + "Resource" : own));
    stems.add(ShortNames.of(joined(node, "_")));
    String around = joined(node.segments.subList(0, node.segments.size() - 1), "");
    Spelling.types(node.lastSegment()).forEach(name -> stems.add(ShortNames.of(around + name)));
    return stems;
  }

  private String joined(Node node, String separator) {
    return joined(node.segments, separator);
  }

  private String joined(List<String> segments, String separator) {
    List<String> words = segments.stream().map(Identifiers::pascal).map(casing::of).toList();
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

    String lastSegment() {
      return segments.get(segments.size() - 1);
    }
  }
}
