package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.model.Server;
import io.github.openrouterjava.codegen.template.ApiView.Resource;
import java.util.List;

/** What templates see of the document as a whole and of its resources. */
final class DocumentModels {

  private static final String GENERATOR = "openrouter-codegen-maven-plugin";

  static final ModelType<Server> SERVER =
      ModelType.<Server>named("server", "A server of the API.")
          .literal("url", "The URL, with the default values of its variables.", Server::defaultUrl)
          .text("description", "The server's description.", Server::description)
          .build();

  static final ModelType<ApiView> DOCUMENT =
      ModelType.<ApiView>named("document", "The API document.")
          .name("generator", "The name of the plugin.", view -> GENERATOR)
          .text("title", "The document's title.", view -> view.api().info().title())
          .literal("version", "The document's version.", view -> view.api().info().version())
          .text(
              "description", "The document's description.", view -> view.api().info().description())
          .name("client", "The simple name of the entry point.", view -> view.names().clientName())
          .name(
              "clientPackage",
              "The package of the client classes.",
              view -> view.names().clientPackage())
          .name(
              "modelPackage",
              "The package of the generated types.",
              view -> view.names().modelPackage())
          .name(
              "clientFolder",
              "The folder of the client classes, relative to the output directory.",
              view -> folder(view.names().clientPackage()))
          .name(
              "modelFolder",
              "The folder of the generated types, relative to the output directory.",
              view -> folder(view.names().modelPackage()))
          .list(
              "servers",
              () -> SERVER,
              "The servers, the default first.",
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
      ModelType.<Resource>named(
              "resource", "A resource client: a class with methods for operations.")
          .object("document", () -> DOCUMENT, "The API document.", r -> DOCUMENT.of(r.view()))
          .name("name", "The simple class name.", r -> r.names().className())
          .name(
              "qualifiedName",
              "The fully qualified class name.",
              r -> r.view().names().clientPackage() + "." + r.names().className())
          .literal("path", "The static path that its operations share.", DocumentModels::path)
          .name(
              "access",
              "The calls that lead to it from the entry point, such as chat().completions(); absent"
                  + " for the entry point.",
              Resource::access)
          .flag("entryPoint", "True for the entry point.", r -> r.index() == 0)
          .text(
              "description",
              "The description of the first tag of its operations.",
              Resource::description)
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
