package io.github.openrouterjava.codegen.diagnostic;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * A mistake of the generator itself, and the part of the document it was working on: users report
 * it, and can leave that part out meanwhile.
 */
public final class UnexpectedFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Location location;

  private UnexpectedFailure(Location location, Throwable cause) {
    super(cause);
    this.location = location;
  }

  /**
   * What {@code work} on a part of the document gives.
   *
   * @throws UnexpectedFailure if it fails for another reason than the document; it names the
   *     smallest part that was being worked on
   */
  public static <T> T at(Location location, Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidDocumentException | CancellationException | UnexpectedFailure e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnexpectedFailure(location, e);
    }
  }

  /** The same for work that gives nothing. */
  public static void at(Location location, Runnable work) {
    at(
        location,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /** This failure as an error of the run, with the failure as its cause. */
  public InvalidDocumentException asError(Diagnostics diagnostics) {
    Throwable cause = getCause();
    diagnostics.error(
        "internal-error",
        location,
        "Internal error of the generator at this place: " + Quoted.of(String.valueOf(cause)) + ".",
        "This is a bug: please report it with this part of the document and the stack trace"
            + " that -e prints. Removing the part with an overlay works around it.");
    InvalidDocumentException error = new InvalidDocumentException(diagnostics.all());
    error.initCause(cause);
    return error;
  }
}
