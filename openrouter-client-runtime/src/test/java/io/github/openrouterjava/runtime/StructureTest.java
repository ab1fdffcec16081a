package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Computes from class files how the runtime is built: what it shows, and what knows what. */
class StructureTest {

  private static final String BASE = "io.github.openrouterjava.runtime";
  private static final String FOR_GENERATED_CODE = BASE + ".generated";
  private static final int MAX_PUBLIC_TYPES = 80;
  private static final int MAX_CIRCLE = 3;

  /** What schemas of published documents are often called. */
  private static final List<String> COMMON_SCHEMAS =
      List.of(
          "Account",
          "Action",
          "Address",
          "Annotation",
          "Attachment",
          "Batch",
          "Body",
          "Category",
          "Choice",
          "Chunk",
          "Comment",
          "Content",
          "Customer",
          "Delta",
          "Document",
          "Error",
          "Event",
          "Field",
          "File",
          "Function",
          "Group",
          "Image",
          "Input",
          "Invoice",
          "Item",
          "Job",
          "Key",
          "Label",
          "Limit",
          "Link",
          "List",
          "Location",
          "Message",
          "Metadata",
          "Model",
          "Notification",
          "Order",
          "Organization",
          "Output",
          "Page",
          "Pagination",
          "Parameters",
          "Part",
          "Payment",
          "Pet",
          "Plan",
          "Price",
          "Product",
          "Project",
          "Prompt",
          "Provider",
          "Request",
          "Resource",
          "Response",
          "Result",
          "Role",
          "Rule",
          "Session",
          "Settings",
          "Source",
          "Status",
          "Subscription",
          "Tag",
          "Task",
          "Text",
          "Token",
          "Tool",
          "Type",
          "Upload",
          "Usage",
          "User",
          "Value",
          "Version",
          "Webhook");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  /** Nested types stand in the documentation of the type around them and are not counted. */
  @Test
  void usersSeeAtMostEightyTypes() throws URISyntaxException {
    assertThat(typesForUsers().map(JavaClass::getName))
        .contains(BASE + ".RequestOptions", BASE + ".error.ApiException")
        .hasSizeLessThanOrEqualTo(MAX_PUBLIC_TYPES);
  }

  /** Else a class that imports both packages on demand does not compile. */
  @Test
  void typesForUsersAreNotNamedLikeWhatDocumentsDescribe() throws URISyntaxException {
    assertThat(typesForUsers().map(JavaClass::getSimpleName))
        .contains("RequestOptions")
        .doesNotContainAnyElementsOf(COMMON_SCHEMAS);
  }

  @Test
  void noTwoTypesShareTheirSimpleName() {
    Map<String, List<String>> bySimpleName =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(JavaClass::getName)
            .collect(Collectors.groupingBy(name -> name.substring(name.lastIndexOf('.') + 1)));

    assertThat(bySimpleName).hasSizeGreaterThan(100);
    assertThat(bySimpleName.values()).allSatisfy(names -> assertThat(names).hasSize(1));
  }

  @Test
  void noCircleOfPackages() {
    assertThat(circles(dependencies(JavaClass::getPackageName), 2)).isEmpty();
  }

  @Test
  void noCircleOfMoreThanThreeClasses() {
    Map<String, String> units = units();

    Map<String, Set<String>> dependencies = dependencies(type -> units.get(type.getName()));

    assertThat(circles(dependencies, MAX_CIRCLE + 1)).isEmpty();
    assertThat(circles(dependencies, 2)).as("a search that finds circles").isNotEmpty();
  }

  /** The public top-level types of the exported packages, but for what generated code needs. */
  private static Stream<JavaClass> typesForUsers() throws URISyntaxException {
    Set<String> exported = exportedPackages();
    return CLASSES.stream()
        .filter(type -> exported.contains(type.getPackageName()))
        .filter(type -> !type.getPackageName().equals(FOR_GENERATED_CODE))
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static Set<String> exportedPackages() throws URISyntaxException {
    Path classes =
        Path.of(ClientBuilder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module = ModuleFinder.of(classes).find(BASE).orElseThrow().descriptor();
    return module.exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  /**
   * The unit of each class. Some classes know each other by the rules of the language and are one
   * unit: a class and those nested in it, and a sealed type and its permitted subtypes.
   */
  private static Map<String, String> units() {
    Map<String, String> units = new HashMap<>();
    for (JavaClass type : CLASSES) {
      units.put(type.getName(), family(outermost(type)));
    }
    return units;
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  /** The root of the sealed family that a type belongs to; the type itself if there is none. */
  private static String family(JavaClass type) {
    return supertypes(type)
        .filter(parent -> parent.getPackageName().startsWith(BASE) && isSealed(parent))
        .map(HasName::getName)
        .reduce((nearer, farther) -> farther)
        .orElse(type.getName());
  }

  private static Stream<JavaClass> supertypes(JavaClass type) {
    return Stream.concat(
        type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
  }

  private static boolean isSealed(JavaClass type) {
    return type.reflect().isSealed();
  }

  /**
   * What the code of each unit names; annotations do not count, since no code runs through them.
   */
  private static Map<String, Set<String>> dependencies(Function<JavaClass, String> unit) {
    Map<String, Set<String>> dependencies = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> known = dependencies.computeIfAbsent(unit.apply(type), k -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .filter(dependency -> !dependency.getDescription().contains("annotation"))
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> CLASSES.contain(target.getName()))
          .map(unit)
          .filter(target -> !target.equals(unit.apply(type)))
          .forEach(known::add);
    }
    return dependencies;
  }

  /** The strongly connected components of at least a size. */
  private static List<Set<String>> circles(Map<String, Set<String>> graph, int size) {
    Map<String, Set<String>> reachable = new HashMap<>();
    graph.keySet().forEach(unit -> reachable.put(unit, reachable(graph, unit)));
    List<Set<String>> components =
        graph.keySet().stream()
            .map(
                unit ->
                    reachable.get(unit).stream()
                        .filter(other -> reachable.get(other).contains(unit))
                        .collect(Collectors.toCollection(TreeSet::new)))
            .collect(Collectors.toCollection(ArrayList::new));
    return components.stream()
        .filter(component -> component.size() >= size)
        .distinct()
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private static Set<String> reachable(Map<String, Set<String>> graph, String from) {
    Set<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(graph.get(from));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (found.add(next)) {
        open.addAll(graph.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }
}
