package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.ConnectionOptions;
import io.github.openrouterjava.runtime.http.JdkTransport;
import io.github.openrouterjava.runtime.http.Transport;

/**
 * The transport that the clients of these tests use: the JDK's, unless the system property {@code
 * tests.transport} names the class of another, with a static method {@code of(ConnectionOptions)}.
 * The modules of other transports run these tests so.
 */
final class TransportUnderTest {
  private static final String CLASS = System.getProperty("tests.transport", "");

  private TransportUnderTest() {}

  static Transport open(ConnectionOptions options) {
    if (CLASS.isEmpty()) {
      return JdkTransport.of(options);
    }
    try {
      return (Transport)
          Class.forName(CLASS).getMethod("of", ConnectionOptions.class).invoke(null, options);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no transport can be made of " + CLASS, e);
    }
  }
}
