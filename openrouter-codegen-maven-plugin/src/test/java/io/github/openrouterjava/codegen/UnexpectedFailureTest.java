package io.github.openrouterjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import org.junit.jupiter.api.Test;

class UnexpectedFailureTest {

  private static final Location OUTER = new Location("api.yaml", 3, 1, "#/components");
  private static final Location INNER = new Location("api.yaml", 5, 3, "#/components/schemas/A");

  @Test
  void namesTheSmallestPartOfTheDocumentAndAsksForAReport() {
    IllegalStateException mistake = new IllegalStateException("no name");

    assertThatThrownBy(() -> fail(mistake))
        .isInstanceOfSatisfying(
            UnexpectedFailure.class,
            failure -> {
              InvalidDocumentException error = failure.asError(new Diagnostics());
              assertThat(error).hasCause(mistake);
              assertThat(error.diagnostics())
                  .singleElement()
                  .satisfies(
                      said -> {
                        assertThat(said.location()).isEqualTo(INNER);
                        assertThat(said.message()).contains("no name");
                        assertThat(said.fix()).contains("please report it");
                      });
            });
  }

  @Test
  void leavesErrorsOfTheDocumentAlone() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error("a-code", INNER, "Message.", "Fix.");
    InvalidDocumentException error = new InvalidDocumentException(diagnostics.all());

    assertThatThrownBy(() -> fail(error)).isSameAs(error);
  }

  @Test
  void takesACircleThatExhaustsTheStackForAMistakeToo() {
    Runnable work =
        () -> {
          throw new StackOverflowError();
        };

    assertThatThrownBy(() -> UnexpectedFailure.at(INNER, work))
        .isInstanceOf(UnexpectedFailure.class);
  }

  private static void fail(RuntimeException failure) {
    Runnable work =
        () -> {
          throw failure;
        };
    Runnable part = () -> UnexpectedFailure.at(INNER, work);
    UnexpectedFailure.at(OUTER, part);
  }
}
