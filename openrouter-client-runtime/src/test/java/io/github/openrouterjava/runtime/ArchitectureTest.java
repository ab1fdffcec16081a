package io.github.openrouterjava.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.openrouterjava.runtime.http.TimeSource;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Random;
import java.util.Timer;
import java.util.concurrent.Executor;

/** Packages depend on each other one way, and on two libraries only. */
@AnalyzeClasses(
    packages = "io.github.openrouterjava.runtime",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "io.github.openrouterjava.runtime";

  @ArchTest
  static final ArchRule NO_CYCLES = slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FEW_DEPENDENCIES =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              BASE + "..",
              "java..",
              "javax.net..",
              "javax.crypto..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule EVENT_STREAMS_STAND_ALONE =
      classes()
          .that()
          .resideInAPackage(BASE + ".internal.event..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              BASE,
              BASE + ".internal.event..",
              BASE + ".internal.body..",
              BASE + ".internal.text..",
              BASE + ".error..",
              BASE + ".http..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule ONLY_JSON_KNOWS_JACKSON =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml..");

  /** They would outlive the client, and a native image would keep those of the build. */
  @ArchTest
  static final ArchRule NO_STATIC_THREADS_CLOCKS_OR_RANDOM_NUMBERS =
      noFields()
          .that()
          .areStatic()
          .and()
          .doNotHaveFullName(BASE + ".http.SystemTime.INSTANCE")
          .should()
          .haveRawType(
              assignableTo(Random.class)
                  .or(assignableTo(Thread.class))
                  .or(assignableTo(ThreadGroup.class))
                  .or(assignableTo(ThreadLocal.class))
                  .or(assignableTo(Executor.class))
                  .or(assignableTo(Timer.class))
                  .or(assignableTo(Clock.class))
                  .or(assignableTo(TimeSource.class))
                  .or(assignableTo(Temporal.class)));

  @ArchTest
  static final ArchRule SIGNATURES_ARE_COMPARED_IN_CONSTANT_TIME =
      classes()
          .that()
          .haveFullyQualifiedName(BASE + ".auth.WebhookSignature")
          .should()
          .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
          .andShould(not(callMethod(String.class, "equals", Object.class)));

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
