package io.github.openrouterjava.it.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Proxies that want credentials by the Basic scheme. */
enum ForwardProxy {
  SQUID {
    @Override
    NativeServer start(Path folder) throws IOException {
      Path program = NativeServer.program("squid", "squid");
      Path helper = NativeServer.program("basic_ncsa_auth", "squid");
      NativeServer.open(folder);
      Path users = Files.writeString(folder.resolve("users"), USER + ":" + HASH + "\n");
      Path configuration = folder.resolve("squid.conf");
      return NativeServer.start(
          folder,
          port -> {
            Files.writeString(
                configuration,
                SQUID_CONFIGURATION
                    .formatted(port, helper, users)
                    .replace("DIR", folder.toString()));
            return List.of(program.toString(), "-N", "-f", configuration.toString());
          });
    }
  },
  TINYPROXY {
    @Override
    NativeServer start(Path folder) throws IOException {
      Path program = NativeServer.program("tinyproxy", "tinyproxy-bin");
      Path configuration = folder.resolve("tinyproxy.conf");
      return NativeServer.start(
          folder,
          port -> {
            Files.writeString(
                configuration,
                TINYPROXY_CONFIGURATION.formatted(
                    port, USER, PASSWORD, folder.resolve("tinyproxy.log")));
            return List.of(program.toString(), "-d", "-c", configuration.toString());
          });
    }
  };

  private static final String SQUID_CONFIGURATION =
      """
      http_port 127.0.0.1:%d
      auth_param basic program %s %s
      auth_param basic children 2
      auth_param basic realm test
      acl known proxy_auth REQUIRED
      http_access allow known
      http_access deny all
      cache deny all
      access_log stdio:DIR/access.log
      cache_log DIR/cache.log
      pid_filename none
      coredump_dir DIR
      shutdown_lifetime 0 seconds
      visible_hostname squid.test
      """;
  private static final String TINYPROXY_CONFIGURATION =
      """
      Port %d
      Listen 127.0.0.1
      Allow 127.0.0.1
      MaxClients 50
      BasicAuth %s %s
      LogFile "%s"
      """;

  static final String USER = "gatekeeper";
  static final String PASSWORD = "hush-hush";

  /** Of the password, by {@code openssl passwd -apr1}. */
  private static final String HASH = "$apr1$testsalt$U2XXlTRndpkRSIWyW9DTU0";

  /** Its name in tables. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Starts it, or skips the test if it is not installed. */
  abstract NativeServer start(Path folder) throws IOException;
}
