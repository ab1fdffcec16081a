package io.github.openrouterjava.codegen.diff.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, driven by chromedriver's own protocol (W3C WebDriver). */
final class Browser implements AutoCloseable {

  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process driver;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final String session;

  private Browser(Process driver, int port, Path profile) throws IOException, InterruptedException {
    this.driver = driver;
    this.server = "http://localhost:" + port + "/session";
    List<String> arguments =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--user-data-dir=" + profile);
    Map<String, Object> options =
        Map.of("args", arguments, "binary", find("chromium").orElseThrow().toString());
    Map<String, Object> wanted =
        Map.of("alwaysMatch", Map.of("browserName", "chrome", "goog:chromeOptions", options));
    this.session = post(server, Map.of("capabilities", wanted)).path("sessionId").asText();
  }

  /** Whether there is a browser on this machine, and what drives it. */
  static boolean isThere() {
    return find("chromium").isPresent() && find("chromedriver").isPresent();
  }

  private static Optional<Path> find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path profile) throws IOException, InterruptedException {
    Process driver =
        new ProcessBuilder(find("chromedriver").orElseThrow().toString(), "--port=0")
            .redirectErrorStream(true)
            .start();
    try {
      return new Browser(driver, port(driver), profile);
    } catch (IOException | InterruptedException | RuntimeException e) {
      driver.destroy();
      throw e;
    }
  }

  private static int port(Process driver) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return Integer.parseInt(started.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("chromedriver did not start: " + said);
  }

  void open(URI page) throws IOException, InterruptedException {
    post(server + "/" + session + "/url", Map.of("url", page.toString()));
  }

  /** Emulates a screen of that size; windows cannot be as small as phones are. */
  void screen(int width, int height, boolean dark) throws IOException, InterruptedException {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    devTools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  private void devTools(String command, Map<String, Object> parameters)
      throws IOException, InterruptedException {
    post(
        server + "/" + session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  /** What a script, the body of a function, returns. */
  JsonNode run(String script) throws IOException, InterruptedException {
    return post(
        server + "/" + session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  void click(String selector) throws IOException, InterruptedException {
    post(server + "/" + session + "/element/" + element(selector) + "/click", Map.of());
  }

  void type(String selector, String text) throws IOException, InterruptedException {
    String path = server + "/" + session + "/element/" + element(selector);
    post(path + "/value", Map.of("text", text));
  }

  /** Presses keys where the focus is. */
  void press(String keys) throws IOException, InterruptedException {
    List<Map<String, String>> actions =
        keys.codePoints()
            .mapToObj(Character::toString)
            .flatMap(
                key ->
                    Stream.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key)))
            .toList();
    Map<String, Object> keyboard = Map.of("type", "key", "id", "keyboard", "actions", actions);
    post(server + "/" + session + "/actions", Map.of("actions", List.of(keyboard)));
  }

  byte[] screenshot() throws IOException, InterruptedException {
    JsonNode taken = get(server + "/" + session + "/screenshot");
    return Base64.getDecoder().decode(taken.asText());
  }

  private String element(String selector) throws IOException, InterruptedException {
    JsonNode found =
        post(
            server + "/" + session + "/element",
            Map.of("using", "css selector", "value", selector));
    return found.elements().next().asText();
  }

  private JsonNode get(String url) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private JsonNode post(String url, Map<String, ?> body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(request.uri() + ": " + response.body());
    }
    return JSON.readTree(response.body()).path("value");
  }

  @Override
  public void close() throws IOException {
    try {
      send(HttpRequest.newBuilder(URI.create(server + "/" + session)).DELETE().build());
      driver.destroy();
      driver.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroy();
    }
  }
}
