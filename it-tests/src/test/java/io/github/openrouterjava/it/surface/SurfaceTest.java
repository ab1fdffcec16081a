package io.github.openrouterjava.it.surface;

import io.github.openrouterjava.client.OpenRouter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A review sees in one file what a change does to callers of the generated client. */
class SurfaceTest {

  @Test
  void callersSeeWhatTheyAreMeantToSee() throws IOException {
    Golden.check("openrouter-client.txt", Surface.of(ClassesOf.packageOf(OpenRouter.class)));
  }
}
