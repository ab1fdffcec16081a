package io.github.openrouterjava.it.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code src/golden} is a document and what must come out of it, to the byte. {@code
 * -Dgolden.bless} writes what comes out now; what changed is for a reviewer to judge.
 */
class GoldenTest {

  static List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsExpected(GoldenCase golden) throws IOException {
    SortedMap<String, String> actual = GoldenCase.actual(golden.generate());
    if (System.getProperty("golden.bless") != null) {
      golden.bless(actual);
    }
    assertThat(actual).isEqualTo(golden.expected());
  }
}
