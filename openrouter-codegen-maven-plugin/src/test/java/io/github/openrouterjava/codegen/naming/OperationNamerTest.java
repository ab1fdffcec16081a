package io.github.openrouterjava.codegen.naming;

import static io.github.openrouterjava.codegen.OperationBuilder.api;
import static io.github.openrouterjava.codegen.OperationBuilder.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.OperationBuilder;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Body.FormBody;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Response.TextResponse;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef.ListOf;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import io.github.openrouterjava.codegen.style.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamerTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @CsvSource({
    "GET /things, ThingsClient#get",
    "GET /things/{id}, ThingsClient#get",
    "POST /things, ThingsClient#create",
    "PUT /things/{id}, ThingsClient#replace",
    "PATCH /things/{id}, ThingsClient#update",
    "DELETE /things/{id}, ThingsClient#delete",
    "HEAD /things, ThingsClient#head",
    "POST /chat/completions, ChatCompletionsClient#create",
    "GET /rules/{id}/assignments/keys, RulesAssignmentsKeysClient#get",
    "POST /rules/{id}/members/remove, RulesMembersClient#remove",
    "POST /rules/{id}:stop, RulesClient#stop",
    "GET /rules/{id}/members/remove, RulesMembersRemoveClient#get",
    "POST /cancel, CancelClient#create",
    "GET /, Entry#get",
    "DELETE /{id}, Entry#delete",
    "GET /api/alpha/x.y-z, ApiAlphaXYZClient#get",
    "GET /api, ApiResourceClient#get",
    "GET /2024/class, _2024ClassClient#get",
    "GET /files/{name}.{extension}, FilesClient#get",
    "GET /v1/things, V1ThingsClient#get",
  })
  void followsFromPathAndMethod(String request, String expected) {
    assertThat(names(operation(request, "op"))).containsExactly(Map.entry("op", expected));
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void listsWhereTheAnswerIsAList() {
    OperationBuilder array =
        operation("GET /things", "op").response(new ListOf(Scalar.STRING, false));

    assertThat(names(array)).containsValue("ThingsClient#list");
  }

  @Test
  void aGivenNameWins() {
    assertThat(names(operation("POST /rank", "op").javaName("rank").vendorName("other")))
        .containsValue("RankClient#rank");
  }

  @Test
  void aGivenNameThatIsTheLastSegmentMakesItAnAction() {
    assertThat(names(operation("GET /things/count", "op").javaName("count")))
        .containsValue("ThingsClient#count");
  }

  @ParameterizedTest
  @CsvSource({"class, class_", "notify, notify_", "close, close_", "do-it, doIt", "raw, raw_"})
  void givenNamesAreMadeLegal(String given, String expected) {
    assertThat(names(operation("GET /", "op").javaName(given))).containsValue("Entry#" + expected);
  }

  @Test
  void ofTwoWithOneSignatureTheFirstPathKeepsTheName() {
    OperationBuilder keeps = operation("GET /things/part/{id}", "readPart");
    OperationBuilder moves = operation("GET /things/{id}/part", "partOfThing");
    OperationBuilder hinted =
        operation("GET /things/{id}/part/", "partOfThing").vendorName("getOwn");

    assertThat(names(keeps, moves))
        .containsEntry("readPart", "ThingsPartClient#get")
        .containsEntry("partOfThing", "ThingsPartClient#partOfThing");
    assertThat(diagnostics.all())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("operation-name-clash"))
        .satisfies(d -> assertThat(d.fix()).contains("x-java-name"));
    assertThat(names(keeps, hinted)).containsEntry("partOfThing", "ThingsPartClient#getOwn");
  }

  @Test
  void differentParametersNeedNoOtherName() {
    assertThat(
            names(
                operation("GET /things", "all").response(new ListOf(Scalar.STRING, false)),
                operation("GET /groups/{g}/things", "ofGroup"),
                operation("POST /things", "one").body(Scalar.STRING),
                operation("POST /things/{id}", "two").body(Scalar.STRING)))
        .containsValues("ThingsClient#list", "GroupsThingsClient#get", "ThingsClient#create");
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void theOrderOfTheDocumentDoesNotMatter() {
    List<OperationBuilder> operations =
        new ArrayList<>(
            List.of(
                operation("GET /a-b/c", "one"),
                operation("GET /a/b-c", "two"),
                operation("GET /a/b/c", "three"),
                operation("GET /a/{x}/b", "four"),
                operation("GET /a/b/{x}", "five"),
                operation("GET /a_b", "six"),
                operation("GET /a-b", "seven")));
    Names.ResourceNames root = result(operations).resources().get(0);
    Map<String, String> forward = names(operations.toArray(OperationBuilder[]::new));
    Collections.reverse(operations);

    assertThat(names(operations.toArray(OperationBuilder[]::new))).isEqualTo(forward);
    assertThat(result(operations).resources().get(0)).isEqualTo(root);
    assertThat(forward.values()).doesNotHaveDuplicates();
  }

  @Test
  void accessorsStayOutOfTheWayOfMethods() {
    OperationNamer.Result result =
        result(
            List.of(
                operation("GET /list", "a"),
                operation("GET /close", "b"),
                operation("GET /things/delete/x", "c"),
                operation("GET /things/count", "d").javaName("count"),
                operation("GET /things/count/deep", "e")));

    assertThat(result.resources().get(0).children()).containsOnlyKeys("list_", "close_", "things");
    int things = result.resources().get(0).children().getOrDefault("things", -1);
    assertThat(result.resources().get(things).children()).containsOnlyKeys("delete_", "count_");
    assertThat(diagnostics.all())
        .extracting(Diagnostic::code)
        .containsExactly("resource-name-clash");
  }

  @Test
  void namesParametersAndTheirRecord() {
    OperationNames names =
        result(
                List.of(
                    operation("GET /things/{thing_id}/{body}", "op")
                        .query("class", Scalar.STRING, false)
                        .query("X-Mode", Scalar.STRING, false)
                        .query("x_mode", Scalar.STRING, false)
                        .header("x-mode", Scalar.STRING)))
            .operations()
            .getOrDefault("op", null);

    assertThat(names.constant()).isEqualTo("GET_BY_THING_ID_BODY");
    assertThat(names.queryType()).isEqualTo("GetByThingIdBodyQuery");
    assertThat(names.parameters())
        .containsEntry("path:thing_id", "thingId")
        .containsEntry("path:body", "body_")
        .containsEntry("query:class", "class_")
        .containsEntry("query:X-Mode", "xMode")
        .containsEntry("query:x_mode", "xMode_")
        .containsEntry("header:x-mode", "xModeHeader");
  }

  @Test
  void mediaTypesBeyondTheFirstGetASuffix() {
    OperationNames names =
        result(
                List.of(
                    operation("POST /texts", "op")
                        .body(new FormBody("multipart/form-data", new TypeId("#/form"), List.of()))
                        .body(Scalar.STRING)
                        .otherResponse(new TextResponse("application/rss+xml"))))
            .operations()
            .getOrDefault("op", null);

    assertThat(names.bodyVariants())
        .containsEntry("application/json", "")
        .containsEntry("multipart/form-data", "Multipart");
    assertThat(names.responseVariants()).containsEntry("application/rss+xml", "Rss");
    assertThat(names.streamMethod()).isEqualTo("stream");
    assertThat(names.streamConstant()).isEqualTo("STREAM");
  }

  @Test
  void oneIdForTwoOperationsIsAnError() {
    names(operation("GET /a", "same"), operation("GET /b", "same"));

    assertThat(diagnostics.hasErrors()).isTrue();
    assertThat(diagnostics.all()).extracting(Diagnostic::code).contains("operation-id-duplicate");
  }

  private OperationNamer.Result result(List<OperationBuilder> builders) {
    List<Operation> operations = builders.stream().map(OperationBuilder::build).toList();
    return new OperationNamer(api(operations), "Entry", Style.DEFAULT.names(), diagnostics).name();
  }

  /** {@code Class#method} by operation id. */
  private Map<String, String> names(OperationBuilder... builders) {
    OperationNamer.Result result = result(Stream.of(builders).toList());
    Map<String, String> names = new TreeMap<>();
    result
        .operations()
        .forEach(
            (id, operation) ->
                names.put(
                    id,
                    result.resources().get(operation.resource()).className()
                        + "#"
                        + operation.method()));
    return names;
  }
}
