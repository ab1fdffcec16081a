package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Pointer;
import io.github.openrouterjava.codegen.hint.DialectReader;
import io.github.openrouterjava.codegen.hint.HintCheck;
import io.github.openrouterjava.codegen.model.Info;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what Swagger Parser read, and the schemas of the tree, into raw records. */
final class OpenApiReader {

  private final Cursor root;
  private final OpenAPI api;
  private final SchemaReader schemas;
  private final Diagnostics diagnostics;
  private final ServerReader servers;

  OpenApiReader(Cursor root, OpenAPI api, SchemaReader schemas, Diagnostics diagnostics) {
    this.root = root;
    this.api = api;
    this.schemas = schemas;
    this.diagnostics = diagnostics;
    this.servers = new ServerReader(root.location(), diagnostics);
  }

  RawDocument read() {
    HintCheck.check(root, diagnostics);
    Map<String, SecurityScheme> schemes = new SecurityReader(root, diagnostics).schemes(api);
    Map<String, RawSchema> components = components();
    List<RawOperation> operations = operations(schemes);
    // Last, when it is known what else is referred to.
    components.putAll(new ReferencedSchemas(root, schemas, diagnostics).read(components.keySet()));
    return new RawDocument(
        root.location(),
        info(),
        servers.read(api.getServers(), root, true),
        schemes,
        tags(),
        Collections.unmodifiableMap(components),
        operations,
        webhooks(),
        DialectReader.read(root, diagnostics),
        new DocumentParts(root));
  }

  private Map<String, RawSchema> components() {
    Map<String, RawSchema> byName = new LinkedHashMap<>();
    Cursor written = root.at(Pointer.ROOT.child("components").child("schemas"));
    if (written != null) {
      for (Cursor member : written.members()) {
        byName.put(
            member.name(), UnexpectedFailure.at(member.location(), () -> schemas.read(member)));
      }
    }
    return byName;
  }

  private Info info() {
    io.swagger.v3.oas.models.info.Info info = api.getInfo();
    if (info == null) {
      return new Info("API", "0", null);
    }
    return new Info(
        info.getTitle() == null ? "API" : info.getTitle(),
        info.getVersion() == null ? "0" : info.getVersion(),
        info.getDescription());
  }

  private Map<String, String> tags() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (Tag tag : api.getTags() == null ? List.<Tag>of() : api.getTags()) {
      if (tag.getName() != null && tag.getDescription() != null) {
        descriptions.putIfAbsent(tag.getName(), tag.getDescription());
      }
    }
    return Collections.unmodifiableMap(descriptions);
  }

  private List<RawOperation> operations(Map<String, SecurityScheme> schemes) {
    Map<String, PathItem> paths = api.getPaths() == null ? Map.of() : api.getPaths();
    OperationReader reader =
        new OperationReader(
            new Origins(root),
            schemas,
            new RequirementReader(schemes, api.getSecurity(), root, diagnostics),
            servers,
            diagnostics);
    List<RawOperation> operations = new ArrayList<>();
    paths.forEach((path, item) -> operations.addAll(reader.read(path, item)));
    return List.copyOf(operations);
  }

  private List<String> webhooks() {
    Cursor webhooks = root.member("webhooks");
    if (webhooks == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    webhooks.members().forEach(webhook -> names.add(webhook.name()));
    if (!names.isEmpty()) {
      diagnostics.noteUnused(
          "webhooks",
          webhooks.location(),
          "The document has " + names.size() + " webhooks, which a client does not call.",
          "Their component schemas become types, so that a receiver can decode the requests.");
    }
    return List.copyOf(names);
  }
}
