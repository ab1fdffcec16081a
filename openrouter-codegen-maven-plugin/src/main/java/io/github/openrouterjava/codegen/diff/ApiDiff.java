package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.Info;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import io.github.openrouterjava.codegen.model.Server;
import io.github.openrouterjava.codegen.naming.Names.ResourceNames;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what happened to the API as a whole. */
final class ApiDiff {

  static final Subject SUBJECT = new Subject(Subject.Kind.API, "API", "");

  private final Context context;

  ApiDiff(Context context) {
    this.context = context;
  }

  void compare() {
    Info old = context.old().api().info();
    Info now = context.now().api().info();
    text(ChangeKind.API_TITLE_CHANGED, "", old.title(), now.title(), "#/info/title");
    text(ChangeKind.API_VERSION_CHANGED, "", old.version(), now.version(), "#/info/version");
    text(
        ChangeKind.API_DESCRIPTION_CHANGED,
        "",
        old.description(),
        now.description(),
        "#/info/description");
    servers();
    security();
    tags();
    entryPoint();
    resources();
  }

  private void text(
      ChangeKind kind,
      String member,
      @Nullable String before,
      @Nullable String after,
      String pointer) {
    if (!Objects.equals(before, after)) {
      add(kind, member, pointer).values(before, after);
    }
  }

  private PendingChange add(ChangeKind kind, String member, String pointer) {
    return context.add(kind, SUBJECT, member).at(pointer, pointer);
  }

  private void servers() {
    List<Server> old = context.old().api().servers();
    List<Server> now = context.now().api().servers();
    List<String> oldUrls = old.stream().map(Server::url).toList();
    List<String> newUrls = now.stream().map(Server::url).toList();
    for (int i = 0; i < old.size(); i++) {
      Server server = old.get(i);
      Optional<Server> same = now.stream().filter(s -> s.url().equals(server.url())).findFirst();
      if (same.isEmpty()) {
        // Clients go to the first one unless told otherwise.
        add(ChangeKind.SERVER_REMOVED, server.url(), "#/servers").wire(i > 0);
      } else {
        text(
            ChangeKind.SERVER_DESCRIPTION_CHANGED,
            server.url(),
            server.description(),
            same.get().description(),
            "#/servers");
      }
    }
    newUrls.stream()
        .filter(url -> !oldUrls.contains(url))
        .forEach(url -> add(ChangeKind.SERVER_ADDED, url, "#/servers"));
    List<String> keptOld = oldUrls.stream().filter(newUrls::contains).toList();
    List<String> keptNew = newUrls.stream().filter(oldUrls::contains).toList();
    if (!keptOld.equals(keptNew)) {
      add(ChangeKind.DEFAULT_SERVER_CHANGED, "", "#/servers")
          .values(String.join(", ", keptOld), String.join(", ", keptNew));
    }
  }

  private void security() {
    Map<String, SecurityScheme> added = new LinkedHashMap<>();
    context.now().api().securitySchemes().forEach(s -> added.put(s.name(), s));
    for (SecurityScheme before : context.old().api().securitySchemes()) {
      SecurityScheme after = added.remove(before.name());
      String pointer = "#/components/securitySchemes/" + Places.token(before.name());
      if (after == null) {
        add(ChangeKind.SECURITY_SCHEME_REMOVED, before.name(), pointer)
            .values(describe(before), null)
            .wire(false);
      } else if (!after.equals(before)) {
        add(ChangeKind.SECURITY_SCHEME_CHANGED, before.name(), pointer)
            .values(describe(before), describe(after))
            .wire(false);
      }
    }
    added
        .values()
        .forEach(
            scheme ->
                add(
                        ChangeKind.SECURITY_SCHEME_ADDED,
                        scheme.name(),
                        "#/components/securitySchemes/" + Places.token(scheme.name()))
                    .values(null, describe(scheme)));
  }

  private static String describe(SecurityScheme scheme) {
    return scheme.kind() + " in " + scheme.parameterName();
  }

  private void tags() {
    Map<String, String> old = context.old().api().tagDescriptions();
    Map<String, String> now = context.now().api().tagDescriptions();
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String tag : names) {
      text(ChangeKind.TAG_DESCRIPTION_CHANGED, tag, old.get(tag), now.get(tag), "#/tags");
    }
  }

  private void entryPoint() {
    String old = context.old().clientClass(0);
    String now = context.now().clientClass(0);
    if (!old.equals(now)) {
      add(ChangeKind.CLIENT_RENAMED, "", "#/info/title")
          .values(old, now)
          .claimType(old)
          .claimType(old + ".Builder")
          .claimType(now)
          .claimType(now + ".Builder");
    }
  }

  private void resources() {
    resources(ChangeKind.RESOURCE_REMOVED, context.old(), paths(context.now()));
    resources(ChangeKind.RESOURCE_ADDED, context.now(), paths(context.old()));
  }

  /** The resources of {@code snapshot} that are not among {@code others}. */
  private void resources(ChangeKind kind, Snapshot snapshot, Set<List<String>> others) {
    List<ResourceNames> all = snapshot.names().resources();
    for (int i = 1; i < all.size(); i++) {
      if (others.contains(all.get(i).segments())) {
        continue;
      }
      int index = i;
      String type = snapshot.clientClass(i);
      PendingChange change =
          context.add(
              kind,
              new Subject(Subject.Kind.API, "/" + String.join("/", all.get(i).segments()), type),
              "");
      change.claimType(type);
      for (int parent = 0; parent < all.size(); parent++) {
        String parentType = snapshot.clientClass(parent);
        all.get(parent)
            .children()
            .forEach(
                (accessor, child) -> {
                  if (child == index) {
                    change.claimMember(parentType, accessor);
                  }
                });
      }
    }
  }

  private static Set<List<String>> paths(Snapshot snapshot) {
    Set<List<String>> paths = new HashSet<>();
    snapshot.names().resources().forEach(r -> paths.add(r.segments()));
    return paths;
  }
}
