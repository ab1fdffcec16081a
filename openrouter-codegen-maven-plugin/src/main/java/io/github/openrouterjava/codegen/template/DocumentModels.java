package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.model.Server;
import io.github.openrouterjava.codegen.template.ApiView.Resource;
import java.util.List;

/** What templates see of the document as a whole and of its resources. */
final class DocumentModels {

  private static final String GENERATOR = "openrouter-codegen-maven-plugin";

  static final ModelType<Server> SERVER =
      ModelType.<Server>named("server", "A place the API is served from.")
          .literal("url", "The URL, defaults of its variables filled in.", Server::defaultUrl)
          .text("description", "What it is for.", Server::description)
          .build();

  static final ModelType<ApiView> DOCUMENT =
      ModelType.<ApiView>named("document", "The whole API.")
          .name("generator", "The name of the plugin.", view -> GENERATOR)
          .text("title", "The title.", view -> view.api().info().title())
          .literal("version", "The version of the document.", view -> view.api().info().version())
          .text("description", "The text about it.", view -> view.api().info().description())
          .name("client", "The simple name of the entry point.", view -> view.names().clientName())
          .name(
              "clientPackage", "The package of the clients.", view -> view.names().clientPackage())
          .name("modelPackage", "The package of the types.", view -> view.names().modelPackage())
          .name(
              "clientFolder",
              "The folder of the clients, below the output directory.",
              view -> folder(view.names().clientPackage()))
          .name(
              "modelFolder",
              "The folder of the types, below the output directory.",
              view -> folder(view.names().modelPackage()))
          .list(
              "servers",
              () -> SERVER,
              "Where it is served, the default first.",
              view -> SERVER.each(view.api().servers()))
          .list(
              "resources",
              () -> DocumentModels.RESOURCE,
              "The resource clients, the entry point first, parents before children.",
              view -> DocumentModels.RESOURCE.each(view.resources()))
          .list(
              "operations",
              () -> OperationModels.OPERATION,
              "All operations, in document order.",
              view -> OperationModels.OPERATION.each(view.methods(view.api().operations())))
          .list(
              "schemas",
              () -> SchemaModels.SCHEMA,
              "All generated types, in document order.",
              view -> SchemaModels.SCHEMA.each(view.schemas()))
          .build();

  static final ModelType<Resource> RESOURCE =
      ModelType.<Resource>named("resource", "A resource client: a class that has methods.")
          .object("document", () -> DOCUMENT, "The whole API.", r -> DOCUMENT.of(r.view()))
          .name("name", "The simple name of its class.", r -> r.names().className())
          .name(
              "qualifiedName",
              "The full name of its class.",
              r -> r.view().names().clientPackage() + "." + r.names().className())
          .literal("path", "The static path it stands for.", DocumentModels::path)
          .name(
              "access",
              "How to come to it from the entry point, such as chat().completions(); none"
                  + " for the entry point itself.",
              Resource::access)
          .flag("entryPoint", "Whether it is the entry point.", r -> r.index() == 0)
          .text("description", "What the first tag of its operations says.", Resource::description)
          .list(
              "operations",
              () -> OperationModels.OPERATION,
              "Its operations, in document order.",
              r -> OperationModels.OPERATION.each(r.view().methods(r.operations())))
          .list(
              "children",
              () -> DocumentModels.RESOURCE,
              "The resources directly below it.",
              DocumentModels::children)
          .build();

  private DocumentModels() {}

  private static String folder(String packageName) {
    return "src/main/java/" + packageName.replace('.', '/');
  }

  private static String path(Resource resource) {
    return "/" + String.join("/", resource.names().segments());
  }

  private static List<Model> children(Resource resource) {
    return DocumentModels.RESOURCE.each(
        resource.names().children().values().stream()
            .map(child -> new Resource(resource.view(), child))
            .toList());
  }
}
