package io.github.openrouterjava.codegen.diff.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.ChangeKind;
import io.github.openrouterjava.codegen.diff.ChangeSeverity;
import io.github.openrouterjava.codegen.diff.ClientDiff;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.Subject;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser: its filters, its search, its keys. Skipped, and says so, where there
 * is no Chromium. Leaves screenshots in {@code target/screenshots}.
 */
class HtmlReportTest {

  private static final String HOSTILE =
      "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

  @TempDir private static Path folder;
  private static DiffReport report;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    assumeTrue(Browser.isThere(), "SKIPPED: there is no chromium or no chromedriver");
    report = report();
    Path page = folder.resolve("diff.html");
    Files.writeString(page, ReportFormat.HTML.render(report));
    browser = Browser.start(folder.resolve("profile"));
    browser.screen(1280, 1000, false);
    browser.open(page.toUri());
  }

  @AfterAll
  static void close() throws IOException, InterruptedException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void clear() throws IOException, InterruptedException {
    browser.screen(1280, 1000, false);
    browser.run("document.activeElement.blur(); window.scrollTo(0, 0);");
    browser.press("\uE00C");
  }

  /** Two published documents where there are some, else two of our own. */
  private static DiffReport report() throws IOException {
    String directory = System.getProperty("openrouter.upstream.dir");
    if (directory != null) {
      Path upstream = Path.of(directory);
      return ClientDiff.between(
          input(upstream.resolve("openrouter-2026-06-12.yaml")),
          input(upstream.resolve("openrouter.yaml")));
    }
    Path own = Path.of("..", "spec", "openrouter.yaml");
    String changed =
        Files.readString(own)
            .replace("operationId: listModels\n", "operationId: listAllModels\n")
            .replaceAll("(?m)^( +)maximum: 2$", "$1maximum: 1")
            .replace("          type: boolean\n", "          type: string\n");
    return ClientDiff.between(input(own), input("changed.yaml", changed));
  }

  private static GeneratorInput input(Path file) throws IOException {
    return input(String.valueOf(file.getFileName()), Files.readString(file));
  }

  private static GeneratorInput input(String name, String text) {
    return new GeneratorInput(
        DocumentSource.of(name, text),
        List.of(),
        new TreeMap<>(),
        new GeneratorOptions("io.github.openrouterjava", "OpenRouter", "test"));
  }

  @Test
  void listsEveryChangeAndCountsThem() throws IOException, InterruptedException {
    assertThat(report.changes()).hasSizeGreaterThan(20);
    assertThat(shown()).isEqualTo(report.changes().size());
    for (ChangeSeverity severity : ChangeSeverity.values()) {
      String tile = "document.querySelector('.tile." + severity + " b')";
      assertThat(number("return " + tile + ".textContent.replace(/,/g, '')"))
          .isEqualTo(count(c -> c.severity() == severity));
    }
  }

  @Test
  void filtersBySeverityVerdictSubjectAndKind() throws IOException, InterruptedException {
    browser.click(".tile.BREAKING");
    assertThat(shown()).isEqualTo(count(c -> c.severity() == ChangeSeverity.BREAKING));
    browser.click(".chip.source");
    assertThat(shown())
        .isEqualTo(count(c -> c.severity() == ChangeSeverity.BREAKING && !c.sourceCompatible()));
    browser.click(".tile.BREAKING");
    assertThat(shown()).isEqualTo(count(c -> !c.sourceCompatible()));
    browser.click(".chip.TYPE");
    assertThat(shown())
        .isEqualTo(count(c -> !c.sourceCompatible() && c.subject().kind() == Subject.Kind.TYPE));
    browser.click("#clear");
    assertThat(shown()).isEqualTo(report.changes().size());
    ChangeKind kind = report.changes().get(0).kind();
    browser.run(
        "const s = document.getElementById('kind'); s.value = '"
            + kind.id()
            + "'; s.dispatchEvent(new Event('change'));");
    assertThat(shown()).isEqualTo(count(c -> c.kind() == kind)).isPositive();
  }

  @Test
  void searchesAndMarksWhatItFound() throws IOException, InterruptedException {
    Change wanted = report.changes().get(report.changes().size() / 2);
    String name = wanted.subject().name();
    browser.press("/");
    assertThat(text("return document.activeElement.id")).isEqualTo("search");
    browser.type("#search", name);
    settle();
    assertThat(shown()).isPositive().isLessThan(report.changes().size());
    assertThat(
            text("return [...document.querySelectorAll('h2')].map(h => h.textContent).join('|')"))
        .contains(name.substring(name.lastIndexOf(' ') + 1));
    assertThat(text("return document.querySelector('mark').textContent.toLowerCase()"))
        .isIn((Object[]) name.toLowerCase(Locale.ROOT).split(" ", -1));
    browser.type("#search", " nothing-has-this-name");
    settle();
    assertThat(shown()).isZero();
    assertThat(flag("return document.getElementById('empty').hidden")).isFalse();
  }

  @Test
  void opensDetailsByKeyboard() throws IOException, InterruptedException {
    browser.press("j\uE007");
    settle();
    JsonNode open = browser.run("return document.querySelectorAll('.change[open] .body').length");
    assertThat(open.asInt()).isEqualTo(1);
    Change first = report.changes().get(0);
    String pointer = first.oldPointer() == null ? first.newPointer() : first.oldPointer();
    assertThat(text("return document.querySelector('.change[open] .body').textContent"))
        .contains(first.advice())
        .contains(String.valueOf(pointer));
  }

  @Test
  void fitsPhonesAndLooksGoodInTheDark() throws IOException, InterruptedException {
    Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(pictures.resolve("diff-desktop.png"), browser.screenshot());
    browser.press("j\uE007");
    settle();
    browser.screen(1280, 1000, true);
    Files.write(pictures.resolve("diff-dark.png"), browser.screenshot());
    browser.screen(390, 844, false);
    browser.run("window.scrollTo(0, 0);");
    Files.write(pictures.resolve("diff-phone.png"), browser.screenshot());
    assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    browser.run("document.querySelector('.change[open]').scrollIntoView();");
    Files.write(pictures.resolve("diff-phone-details.png"), browser.screenshot());
    assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    browser.run("document.querySelector('.change[open]').open = false;");
  }

  @Test
  void showsWhatDocumentsSayAsTextOnly() throws IOException, InterruptedException {
    Subject subject = new Subject(Subject.Kind.TYPE, HOSTILE, "");
    Change change =
        new Change(
            ChangeKind.PROPERTY_ADDED,
            subject,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            null,
            List.of(),
            true);
    Path page = folder.resolve("hostile.html");
    Files.writeString(
        page, ReportFormat.HTML.render(new DiffReport(HOSTILE, "to", List.of(change), List.of())));
    String home = text("return location.href");
    try {
      browser.open(page.toUri());
      assertThat(shown()).isEqualTo(1);
      assertThat(text("return document.querySelector('h2').textContent")).isEqualTo(HOSTILE);
      assertThat(text("return document.title")).isNotEqualTo("taken");
      assertThat(number("return document.images.length + document.scripts.length")).isEqualTo(2);
    } finally {
      browser.open(java.net.URI.create(home));
    }
  }

  @Test
  void loadsNothing() throws IOException, InterruptedException {
    assertThat(number("return performance.getEntriesByType('resource').length")).isZero();
  }

  private static long count(Predicate<Change> which) {
    return report.changes().stream().filter(which).count();
  }

  private static int shown() throws IOException, InterruptedException {
    return number("return document.querySelectorAll('.change').length");
  }

  /** Waits for the page to do what it does at its next picture. */
  private static void settle() throws IOException, InterruptedException {
    browser.run(
        "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  private static int number(String script) throws IOException, InterruptedException {
    return browser.run(script).asInt();
  }

  private static String text(String script) throws IOException, InterruptedException {
    return browser.run(script).asText();
  }

  private static boolean flag(String script) throws IOException, InterruptedException {
    return browser.run(script).asBoolean();
  }
}
