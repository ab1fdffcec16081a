package io.github.openrouterjava.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pipeline is one way, and each library stays where it belongs. */
@AnalyzeClasses(
    packagesOf = GeneratorInput.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = GeneratorInput.class.getPackageName();

  /** A package may use those before it, never those after it. */
  private static final List<String> ORDER =
      List.of(
          ".diagnostic",
          ".document",
          ".style",
          ".jsonpath",
          ".overlay",
          ".reference",
          ".openapi",
          ".model",
          ".hint",
          ".parse",
          ".normalise",
          ".naming",
          ".surface",
          ".emit",
          ".manifest",
          ".output",
          ".template",
          "",
          ".diff",
          ".fetch",
          ".run",
          ".update",
          ".plugin");

  @ArchTest
  static final ArchRule ONE_WAY =
      ArchRuleDefinition.classes().should(onlyUseEarlierStages()).because("data flows one way");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_GOALS_KNOW_MAVEN =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".plugin..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "javax.inject..");

  @ArchTest
  static final ArchRule ONLY_EMITTERS_KNOW_JAVAPOET =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".emit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.palantir.javapoet..");

  @ArchTest
  static final ArchRule ONLY_THE_PARSER_KNOWS_SWAGGER =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".parse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.swagger..");

  @ArchTest
  static void noTwoTypesShareTheirSimpleName(JavaClasses types) {
    Map<String, List<String>> bySimpleName =
        types.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(JavaClass::getName)
            .collect(Collectors.groupingBy(name -> name.substring(name.lastIndexOf('.') + 1)));

    assertThat(bySimpleName).hasSizeGreaterThan(100);
    assertThat(bySimpleName.values()).allSatisfy(names -> assertThat(names).hasSize(1));
  }

  private static ArchCondition<JavaClass> onlyUseEarlierStages() {
    return new ArchCondition<>("only use earlier stages") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getPackageName().startsWith(BASE))
            .filter(d -> stage(d.getTargetClass()) > stage(user))
            .forEach(d -> events.add(SimpleConditionEvent.violated(user, d.getDescription())));
      }
    };
  }

  private static int stage(JavaClass type) {
    String rest = type.getPackageName().substring(BASE.length());
    int end = rest.indexOf('.', 1);
    int stage = ORDER.indexOf(end < 0 ? rest : rest.substring(0, end));
    if (stage < 0) {
      throw new AssertionError("give " + type.getPackageName() + " a place in the order");
    }
    return stage;
  }

  private static SliceAssignment eachPackage() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return SliceIdentifier.of(type.getPackageName());
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }
}
