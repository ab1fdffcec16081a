package io.github.openrouterjava.codegen.emit.client;

import static com.google.testing.compile.Compiler.javac;
import static io.github.openrouterjava.codegen.OperationBuilder.operation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.openrouterjava.codegen.OperationBuilder;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Body.FormBody;
import io.github.openrouterjava.codegen.model.Body.FormField;
import io.github.openrouterjava.codegen.model.Body.RawBody;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Events;
import io.github.openrouterjava.codegen.model.Operation.PagedResponse;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.Response.BinaryResponse;
import io.github.openrouterjava.codegen.model.Response.NoResponse;
import io.github.openrouterjava.codegen.model.Response.TextResponse;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Declared;
import io.github.openrouterjava.codegen.model.TypeRef.ListOf;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.model.Usage;
import io.github.openrouterjava.codegen.naming.Namer;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.template.TemplateOutput;
import io.github.openrouterjava.codegen.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class ClientEmitterTest {

  private static final TypeId PAGE = new TypeId("#/components/schemas/Page");
  private static final TypeId LINKS = new TypeId("#/components/schemas/Links");
  private static final TypeId FORM = new TypeId("#/paths/~1files/post/form");

  @Test
  void anOperationIsAConstantAndOneLinePerMethod() {
    String source =
        compiled(
            "ThingsClient",
            operation("POST /things/{thing_id}", "makeThing")
                .body(Scalar.OBJECT)
                .response(Scalar.STRING)
                .paid());

    assertThat(source)
        .contains("public static final Operation<String> UPDATE_BY_THING_ID =")
        .contains("Operation.of(\"makeThing\", \"POST\", \"/things/{thing_id}\",")
        .contains("ResponseType.json(JsonCodecs.STRING))")
        .contains(".paid();")
        .contains("public String update(String thingId, JsonObject body) {")
        .contains("public ThingsClient with(RequestOptions options) {")
        .contains("return new ThingsClient(client.with(options));")
        .doesNotContain("body, RequestOptions options")
        .contains("public CompletableFuture<String> updateAsync(String thingId, JsonObject body) {")
        .contains("UPDATE_BY_THING_ID.call().path(\"thing_id\", thingId)")
        .contains(".body(Checks.nonNull(body, \"body\"))");
  }

  @Test
  void aQueryIsARecordWithABuilder() {
    String source =
        compiled(
            "ThingsClient",
            operation("GET /things", "findThings")
                .query("max_price", Scalar.DECIMAL, false)
                .query("tag", new ListOf(Scalar.STRING, false), false)
                .header("X-Mode", Scalar.STRING));

    assertThat(source)
        .contains("public record GetQuery(")
        .contains("@Nullable BigDecimal maxPrice")
        .contains(".query(\"tag\", tag)")
        .contains(".header(\"X-Mode\", xMode)")
        .contains("public JsonValue get() {")
        .contains("public JsonValue get(GetQuery query) {")
        .contains("return client.send(GET.call().parameters(Checks.nonNull(query, \"query\")));");
  }

  @Test
  void aRequiredParameterLeavesNoMethodWithoutIt() {
    String source =
        compiled("ThingsClient", operation("GET /things", "x").query("id", Scalar.INTEGER, true));

    assertThat(source)
        .doesNotContain("get()")
        .contains("public record GetQuery(long id)")
        .contains("public JsonValue get(GetQuery query) {");
  }

  @Test
  void aStreamIsAnotherConstantAndAnotherMethod() {
    String source =
        compiled(
            "ChatClient",
            operation("POST /chat", "chat")
                .body(Scalar.OBJECT)
                .events(
                    new Events(
                        "text/event-stream",
                        Operation.EventData.JSON,
                        Scalar.OBJECT,
                        List.of(),
                        "stream",
                        "[DONE]")));

    assertThat(source)
        .contains(".streamField(\"stream\", false)")
        .contains(".streamField(\"stream\", true)")
        .contains("ResponseType.events(JsonCodecs.OBJECT, \"[DONE]\")")
        .contains("public EventStream<JsonObject> stream(JsonObject body) {")
        .contains("return client.send(STREAM.call().body(Checks.nonNull(body, \"body\")));")
        .contains("public CompletableFuture<EventStream<JsonObject>> streamAsync(JsonObject body)");
  }

  @Test
  void pointersOfPagingBecomeAccessors() {
    Paging paging =
        new Paging(
            Paging.Style.LINK,
            null,
            "limit",
            new Paging.Places("/data", null, null, "/links/next", false, null, "/total"));
    String source =
        compiled(
            "ThingsClient",
            operation("GET /things", "listThings")
                .query("limit", Scalar.INTEGER, false)
                .response(new Declared(PAGE))
                .paging(new PagedResponse(paging, Scalar.STRING, List.of(PAGE))));

    assertThat(source)
        .contains("public Paged<String> listAll() {")
        .contains("LIST.call().parameters(Checks.nonNull(query, \"query\")), ListPaging.INSTANCE);")
        .contains("super(Paging.Style.LINK, null, \"limit\");")
        .contains("return page.data();")
        .contains("return step1.next();")
        .contains("return page.total();");
  }

  @Test
  void formsAreRecordsThatWriteThemselves() {
    FormField file = new FormField(required("file", Scalar.BINARY), null, null);
    FormField tags =
        new FormField(property("tags[]", new ListOf(Scalar.STRING, false)), null, null);
    FormField extra = new FormField(property("extra", Scalar.OBJECT), null, null);
    String source =
        compiled(
            "FilesClient",
            operation("POST /files", "upload")
                .body(Scalar.OBJECT)
                .body(new FormBody("multipart/form-data", FORM, List.of(file, tags, extra)))
                .body(new FormBody("application/x-www-form-urlencoded", FORM, List.of(tags))));

    assertThat(source)
        .contains("public JsonValue createMultipart(CreateMultipartForm body) {")
        .contains("CREATE_MULTIPART.call().binary(Checks.nonNull(body, \"body\").toBody())")
        .contains("public static CreateMultipartForm of(FilePart file) {")
        .contains(".field(\"file\", file)")
        .contains(".field(\"tags[]\", tags)")
        .contains("JsonCodecs.OBJECT.encode(extra), \"application/json\")")
        .contains("public JsonValue createForm(CreateFormForm body) {")
        .contains("CREATE_FORM.call().form(Checks.nonNull(body, \"body\"))")
        .contains("out.query(\"tags[]\", tags);");
  }

  @Test
  void answersThatAreNotJsonHaveTheirOwnTypes() {
    String source =
        compiled(
            "ThingsClient",
            operation("GET /things", "a").otherResponse(new TextResponse("application/rss+xml")),
            operation("GET /things/{id}", "b").response(new BinaryResponse("video/*")),
            operation("DELETE /things/{id}", "c").response(new NoResponse()),
            operation("PUT /things/{id}", "d").body(new RawBody("text/plain", true)));

    assertThat(source)
        .contains("public String getRss() {")
        .contains("public BinaryResponse get(String id) {")
        .contains("public void delete(String id) {")
        .contains("client.send(DELETE_BY_ID.call().path(\"id\", id));")
        .contains("public CompletableFuture<Void> deleteAsync(String id) {")
        .contains(".contentType(\"text/plain\")");
  }

  @Test
  void theEntryPointLeadsToEveryResource() {
    String source =
        compiled(
            "Entry",
            operation("POST /chat/completions", "a"),
            operation("GET /class", "b").anonymous(),
            operation("GET /", "c"));

    assertThat(source)
        .contains("public ChatClient chat() {")
        .contains("public ClassClient class_() {")
        .contains("public JsonValue get() {")
        .contains("public static Entry fromEnv() {")
        .contains("super(\"ENTRY\", \"\", \"Entry-java\", CredentialPlace.BEARER, Dialect.none()")
        .doesNotContain("EntryDialect");
  }

  @Test
  void hostileTextStaysText() {
    String hostile = "*/ \\u002a/ @x {@link y} <script> \u202e";
    String source =
        compiled(
            "ThingsClient",
            operation("GET /things/{i\"d\\u0022}", "a\"); }//")
                .query("q\n\"", Scalar.STRING, false)
                .documented(new Documentation(hostile, hostile, true)));

    assertThat(source).contains("@Deprecated").doesNotContain("<script>");
  }

  /** The source of one of the clients, after all of them compiled without a warning. */
  private static String compiled(String client, OperationBuilder... builders) {
    List<Operation> operations = Stream.of(builders).map(OperationBuilder::build).toList();
    Api api = OperationBuilder.api(operations, page(), links());
    Names names = Namer.name(api, "test", "Entry", new Diagnostics());
    SurfaceRecorder recorder = new SurfaceRecorder(names.style().code().nullness());
    List<SourceFile> files = ClientEmitter.emit(api, names, wording(api, names), recorder);
    List<JavaFileObject> sources = new ArrayList<>(models());
    files.forEach(file -> sources.add(JavaFileObjects.forSourceString(name(file), file.text())));
    Compilation compilation =
        javac().withOptions("-Xlint:all", "-Xdoclint:all,-missing", "-Werror").compile(sources);
    assertThat(compilation.diagnostics()).isEmpty();
    return files.stream()
        .filter(file -> file.path().endsWith("/" + client + ".java"))
        .map(SourceFile::text)
        .findFirst()
        .orElseThrow();
  }

  private static String name(SourceFile file) {
    return file.path().replace(".java", "").replace('/', '.');
  }

  private static ObjectType page() {
    return object(
        PAGE,
        property("data", new ListOf(Scalar.STRING, false)),
        property("links", new Declared(LINKS)),
        property("total", Scalar.INTEGER));
  }

  private static ObjectType links() {
    return object(LINKS, property("next", Scalar.STRING));
  }

  private static ObjectType object(TypeId id, Property... properties) {
    String name = id.pointer().substring(id.pointer().lastIndexOf('/') + 1);
    return new ObjectType(
        id,
        new Location("test.yaml", 0, 0, id.pointer()),
        new Placement.Component(name, null),
        Documentation.NONE,
        List.of(properties),
        null,
        false,
        false,
        List.of(),
        false,
        new Usage(true, true));
  }

  private static Property required(String name, TypeRef type) {
    return new Property(
        name,
        type,
        true,
        false,
        false,
        null,
        null,
        List.of(),
        Documentation.NONE,
        null,
        false,
        null);
  }

  private static Property property(String name, TypeRef type) {
    return new Property(
        name,
        type,
        false,
        false,
        false,
        null,
        null,
        List.of(),
        Documentation.NONE,
        null,
        false,
        null);
  }

  /** Stands in for the types another emitter makes. */
  private static List<JavaFileObject> models() {
    return List.of(
        model("Page", "List<String> data, Links links, Long total"), model("Links", "String next"));
  }

  private static JavaFileObject model(String name, String components) {
    return JavaFileObjects.forSourceString(
        "test.client.model." + name,
        """
        package test.client.model;
        import io.github.openrouterjava.runtime.json.*;
        import java.util.*;
        public record %1$s(%2$s) implements JsonSerializable {
          public static final JsonCodec<%1$s> CODEC =
              new JsonCodec<%1$s>() {
                @Override public %1$s read(JsonReader in) { throw new AssertionError(); }
                @Override public void write(JsonWriter out, %1$s value) {}
              };
          @Override public void writeTo(JsonWriter out) {}
        }
        """
            .formatted(name, components));
  }

  private static Wording wording(Api api, Names names) {
    Templates templates = Templates.of(Map.of(), new Diagnostics());
    return new TemplateOutput(templates, api, names).wording();
  }
}
