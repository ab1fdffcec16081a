package io.github.openrouterjava.it.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * nginx with TLS: it answers {@code /quick} itself, and passes all else on to an origin. The header
 * {@code X-Worker} tells which of its processes answers.
 */
final class Nginx implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      daemon off;
      %s
      pid DIR/nginx.pid;
      error_log DIR/error.log warn;
      worker_processes 1;
      events { worker_connections 1024; }
      http {
        log_format calls '$connection $connection_requests $server_protocol $status';
        access_log DIR/access.log calls;
        client_body_temp_path DIR/body;
        proxy_temp_path DIR/proxy;
        fastcgi_temp_path DIR/fastcgi;
        uwsgi_temp_path DIR/uwsgi;
        scgi_temp_path DIR/scgi;
        keepalive_requests %d;
        server {
          listen 127.0.0.1:%d ssl http2;
          ssl_certificate TLS/server.pem;
          ssl_certificate_key TLS/server-key.pem;
          add_header X-Worker $pid always;
          location /quick { default_type application/json; return 200 '{"ok":1}'; }
          location / {
            proxy_pass %s;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_buffering off;
          }
        }
      }
      """;

  private final NativeServer server;
  private final Path program;
  private final Path configuration;

  private Nginx(NativeServer server, Path program, Path configuration) {
    this.server = server;
    this.program = program;
    this.configuration = configuration;
  }

  /**
   * Starts it, or skips the test if it is not installed.
   *
   * @param requests after how many requests it closes a connection
   * @param origin where to pass requests on to
   */
  static Nginx start(Path folder, int requests, URI origin) throws IOException {
    Path program = NativeServer.program("nginx", "nginx-light");
    boolean root = System.getProperty("user.name").equals("root");
    Path configuration = folder.resolve("nginx.conf");
    NativeServer server =
        NativeServer.start(
            folder,
            port -> {
              Files.writeString(
                  configuration,
                  CONFIGURATION
                      .formatted(root ? "user root;" : "", requests, port, origin)
                      .replace("DIR", folder.toString())
                      .replace("TLS", TestCertificates.folder().toString()));
              return List.of(
                  program.toString(),
                  "-p",
                  folder.toString(),
                  "-c",
                  configuration.toString(),
                  "-e",
                  folder.resolve("error.log").toString());
            });
    return new Nginx(server, program, configuration);
  }

  String url() {
    return "https://127.0.0.1:" + server.port();
  }

  /** Has it start new processes and retire those that are there, as administrators do. */
  void reload() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(program.toString(), "-c", configuration.toString(), "-s", "reload")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("nginx -s reload failed: " + output);
    }
  }

  /** How many requests each connection carried. */
  Map<String, Integer> requestsByConnection() throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    server
        .read("access.log")
        .lines()
        .forEach(line -> counted.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum));
    return counted;
  }

  /** The log: number of the connection, of the request on it, version of HTTP and status. */
  String log() throws IOException {
    return server.read("access.log");
  }

  @Override
  public void close() {
    server.close();
  }
}
