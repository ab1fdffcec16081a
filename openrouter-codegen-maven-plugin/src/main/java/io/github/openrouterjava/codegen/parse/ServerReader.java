package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.model.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads servers (OpenAPI 3.1, section 4.8.5) of the document, of paths and of operations. */
final class ServerReader {

  private static final int LONGEST_URL = 4_000;
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private final Location document;
  private final Diagnostics diagnostics;

  /**
   * A reader of one document.
   *
   * @param document the document; where it was read from a URL, servers are relative to that
   */
  ServerReader(Location document, Diagnostics diagnostics) {
    this.document = document;
    this.diagnostics = diagnostics;
  }

  /**
   * The servers.
   *
   * @param owner what has them
   * @param all whether callers can choose among them; else the first is used
   */
  List<Server> read(
      @Nullable List<io.swagger.v3.oas.models.servers.Server> servers, Cursor owner, boolean all) {
    Cursor written = owner.member("servers");
    if (written != null) {
      note(written.items(), all);
    }
    List<Server> read = new ArrayList<>();
    if (servers != null && written != null) {
      for (io.swagger.v3.oas.models.servers.Server server : servers) {
        if (server.getUrl() != null && fits(server.getUrl(), written)) {
          read.add(server(server, written));
        }
      }
    }
    return read;
  }

  private void note(List<Cursor> servers, boolean all) {
    for (Cursor server : servers) {
      if (all || server.equals(servers.get(0))) {
        diagnostics.uses().use(server.location());
      } else {
        diagnostics.noteUnused(
            "server-other",
            server.location(),
            "A path or an operation is called at the first of its servers.",
            "Callers choose another by baseUrl(…) of the per-call options.");
      }
    }
  }

  private boolean fits(String url, Cursor written) {
    if (url.length() > LONGEST_URL) {
      diagnostics.error(
          "name-too-long",
          written.location(),
          "A server's URL has " + url.length() + " characters.",
          "At most " + LONGEST_URL + " can be generated; shorten it.");
      return false;
    }
    return true;
  }

  private Server server(io.swagger.v3.oas.models.servers.Server server, Cursor written) {
    Map<String, ServerVariable> described =
        server.getVariables() == null ? Map.of() : server.getVariables();
    List<Server.Variable> variables = new ArrayList<>();
    boolean open = false;
    for (String name :
        VARIABLE.matcher(server.getUrl()).results().map(m -> m.group(1)).distinct().toList()) {
      ServerVariable variable = described.get(name);
      if (variable == null || variable.getDefault() == null) {
        open = true;
      } else {
        variables.add(
            new Server.Variable(
                name,
                variable.getDefault(),
                variable.getEnum() == null ? List.of() : variable.getEnum(),
                variable.getDescription()));
      }
    }
    if (open) {
      diagnostics.warning(
          "server-variable",
          written.location(),
          "The server " + Quoted.of(server.getUrl()) + " has a variable without a default.",
          "Describe it in \"variables\"; until then callers must set a base URL.");
    }
    return new Server(resolved(server.getUrl(), written), server.getDescription(), variables);
  }

  /** The URL, resolved against that of the document where it names no host itself. */
  private String resolved(String url, Cursor written) {
    if (url.matches("https?://.*") || url.startsWith("{")) {
      return url;
    }
    if (!document.file().matches("https?://.*")) {
      diagnostics.info(
          "server-relative",
          written.location(),
          "The server " + Quoted.of(url) + " names no host.",
          "Callers give the whole URL by baseUrl(…) of the client's builder.");
      return url;
    }
    try {
      String absolute = URI.create(document.file()).resolve(encoded(url)).toString();
      return absolute.replace("%7B", "{").replace("%7D", "}");
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  private static String encoded(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20");
  }
}
