package io.github.openrouterjava.it.transport;

import io.github.openrouterjava.okhttp.OkHttpTransport;
import io.github.openrouterjava.runtime.http.ConnectionOptions;
import io.github.openrouterjava.runtime.http.JdkTransport;
import io.github.openrouterjava.runtime.http.Transport;
import java.util.Locale;

/** The transports that pass the same tests. */
public enum TestTransport {
  JDK("the JDK's") {
    @Override
    public Transport open(ConnectionOptions options) {
      return JdkTransport.of(options);
    }
  },
  OKHTTP("OkHttp") {
    @Override
    public Transport open(ConnectionOptions options) {
      return OkHttpTransport.of(options);
    }
  };

  private final String title;

  TestTransport(String title) {
    this.title = title;
  }

  /** Its name in tables. */
  public String title() {
    return title;
  }

  /** The transport that the system property {@code tests.transport} names, else the JDK's. */
  public static TestTransport current() {
    return valueOf(System.getProperty("tests.transport", "jdk").toUpperCase(Locale.ROOT));
  }

  /** Makes a transport with these options. */
  public abstract Transport open(ConnectionOptions options);
}
