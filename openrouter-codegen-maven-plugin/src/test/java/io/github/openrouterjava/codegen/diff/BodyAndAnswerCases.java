package io.github.openrouterjava.codegen.diff;

import static io.github.openrouterjava.codegen.diff.OperationCases.ANSWER;
import static io.github.openrouterjava.codegen.diff.OperationCases.BASE;
import static io.github.openrouterjava.codegen.diff.OperationCases.BODY;
import static io.github.openrouterjava.codegen.diff.OperationCases.BOOK;
import static io.github.openrouterjava.codegen.diff.OperationCases.PING;
import static io.github.openrouterjava.codegen.diff.OperationCases.TALK;

import java.util.List;

/** What can happen to bodies, answers, streams and pages, and to the API as a whole. */
final class BodyAndAnswerCases {

  private BodyAndAnswerCases() {}

  static List<VerdictCase> all() {
    return List.of(
        BASE.change("optional body added", ChangeKind.BODY_ADDED)
            .with(
                "operationId: ping",
                "operationId: ping\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}")
            .calls(PING, null, "ok")
            .gives(false, false, true),
        BASE.change("required body added", ChangeKind.BODY_ADDED)
            .with(
                "operationId: ping",
                "operationId: ping\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}")
            .calls(PING, null, "ok")
            .gives(false, false, false),
        BASE.change("body removed", ChangeKind.BODY_REMOVED)
            .given(
                "operationId: ping",
                "operationId: ping\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}")
            .with(
                "\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}",
                "")
            .calls(
                "client.pings().create(Book.builder().title(\"x\").build()); return \"ok\";",
                null,
                "ok")
            .gives(false, false, true),
        BASE.change("body became required", ChangeKind.BODY_BECAME_REQUIRED)
            .given(
                "operationId: ping",
                "operationId: ping\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}")
            .with("requestBody: {content", "requestBody: {required: true, content")
            .calls("client.pings().create((Book) null); return \"ok\";", null, "ok")
            .gives(true, true, false),
        BASE.change("body became optional", ChangeKind.BODY_BECAME_OPTIONAL)
            .given(
                "operationId: ping",
                "operationId: ping\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}")
            .with("requestBody: {required: true, content", "requestBody: {content")
            .calls(
                "client.pings().create(Book.builder().title(\"x\").build()); return \"ok\";",
                null,
                "ok"),
        BASE.change("body has another type", ChangeKind.BODY_TYPE_CHANGED)
            .with(BODY, BODY.replace("Question", "Different"))
            .calls(TALK, BOOK, "t")
            .gives(false, false, false),
        BASE.change("body may be a form too", ChangeKind.BODY_FORM_ADDED)
            .with(
                BODY,
                BODY
                    + "\n          multipart/form-data: {schema: {$ref: '#/components/schemas/Question'}}")
            .calls(TALK, BOOK, "t"),
        BASE.change("body may be a form no more", ChangeKind.BODY_FORM_REMOVED)
            .given(
                BODY,
                BODY
                    + "\n          multipart/form-data: {schema: {$ref: '#/components/schemas/Question'}}")
            .with(
                "\n          multipart/form-data: {schema: {$ref: '#/components/schemas/Question'}}",
                "")
            .calls(
                "return client.talks().createMultipart(TalksClient.CreateMultipartForm.of(\"x\")).title();",
                BOOK,
                "t")
            .gives(false, false, false),
        BASE.change("answer has another type that is alike", ChangeKind.RESPONSE_TYPE_CHANGED)
            .with(talkAnswer("Book"), talkAnswer("Other"))
            .calls(TALK, "{\"title\": \"t\", \"pages\": 3}", "t")
            .uses(
                "io.github.openrouterjava.runtime.call.Operation<Book> o = TalksClient.CREATE; return \"\";")
            .gives(false, false, true),
        BASE.change("answer has a different type", ChangeKind.RESPONSE_TYPE_CHANGED)
            .with(talkAnswer("Book"), talkAnswer("Different"))
            .calls(TALK, "{\"name\": \"n\"}", "n")
            .gives(false, false, false),
        BASE.change("answer where there was none", ChangeKind.RESPONSE_TYPE_CHANGED)
            .with("'204': {description: nothing}", ANSWER)
            .calls("client.execute(PingsClient.CREATE.call()); " + PING, BOOK, "ok")
            .uses(
                "io.github.openrouterjava.runtime.call.Operation<Void> o = PingsClient.CREATE; return \"\";")
            .gives(false, false, true),
        BASE.change("answer there no longer is", ChangeKind.RESPONSE_TYPE_CHANGED)
            .with(talkAnswer("Book"), "responses:\n        '204': {description: nothing}\n")
            .calls(TALK, null, "t")
            .gives(false, false, false),
        BASE.change("operation can stream", ChangeKind.STREAMING_ADDED)
            .with(talkAnswer("Book"), stream("Book"))
            .calls(TALK, BOOK, "t"),
        BASE.change("operation streams no more", ChangeKind.STREAMING_REMOVED)
            .given(talkAnswer("Book"), stream("Book"))
            .with(stream("Book"), talkAnswer("Book"))
            .calls(STREAMED, BOOK, "t")
            .gives(false, false, true),
        BASE.change("stream yields another type", ChangeKind.EVENT_TYPE_CHANGED)
            .given(talkAnswer("Book"), stream("Book"))
            .with(event("Book"), event("Different"))
            .calls(STREAMED, "data: {\"name\": \"n\"}\n\ndata: [DONE]\n\n", "n")
            .gives(false, false, false),
        BASE.change("stream ends otherwise", ChangeKind.STREAMING_CHANGED)
            .given(talkAnswer("Book"), stream("Book"))
            .with("[DONE]", "[END]")
            .calls(STREAMED, "data: {\"title\": \"t\"}\n\ndata: [END]\n\n", "t")
            .gives(true, true, false),
        BASE.change("operation can be paged", ChangeKind.PAGING_ADDED)
            .given(ANSWER_OF_LIST, PAGE)
            .with("description: Lists them.", "description: Lists them.\n      " + PAGING)
            .calls("return client.books().list().data().get(0).title();", PAGE_JSON, "t"),
        BASE.change("operation can be paged no more", ChangeKind.PAGING_REMOVED)
            .given(ANSWER_OF_LIST, PAGE)
            .given("description: Lists them.", "description: Lists them.\n      " + PAGING)
            .with("\n      " + PAGING, "")
            .calls("return client.books().listAll().iterator().next().title();", PAGE_JSON, "t")
            .gives(false, false, true),
        BASE.change("second server removed", ChangeKind.SERVER_REMOVED)
            .with(", {url: 'http://two.example'}", ""),
        BASE.change("server added", ChangeKind.SERVER_ADDED)
            .with(
                "{url: 'http://two.example'}",
                "{url: 'http://two.example'}, {url: 'http://three.example'}"),
        BASE.change("version of the API changed", ChangeKind.API_VERSION_CHANGED)
            .with("version: '1'", "version: '2'"),
        BASE.change("text about the API changed", ChangeKind.API_DESCRIPTION_CHANGED)
            .with("description: Books.", "description: All books."),
        BASE.change("text about a tag changed", ChangeKind.TAG_DESCRIPTION_CHANGED)
            .with("About books.", "All about books."),
        BASE.change("resource added", ChangeKind.RESOURCE_ADDED)
            .with(
                "  /talks:",
                "  /news:\n    get:\n      operationId: listNews\n      responses:\n        "
                    + ANSWER
                    + "\n  /talks:"),
        BASE.change("resource removed", ChangeKind.RESOURCE_REMOVED)
            .with(
                "  /pings:\n    post:\n      operationId: ping\n      responses:\n        '204': {description: nothing}\n",
                "")
            .calls(PING, null, "ok")
            .uses("return PingsClient.CREATE.toString().isEmpty() ? \"\" : \"ok\";")
            .gives(false, false, false),
        BASE.change("constant of what an update may leave out", ChangeKind.PROPERTY_NULL_MATTERS)
            .given("  /pings:\n    post:", "  /pings:\n    patch:")
            .given(
                "operationId: ping",
                "operationId: ping\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Question'}}}}")
            .with("stream: {type: boolean}", "stream: {type: [boolean, 'null']}")
            .calls(
                "client.pings().update(Question.builder().text(\"x\").stream(true).build()); return \"ok\";",
                null,
                "ok")
            .uses("Boolean b = Question.builder().text(\"x\").build().stream(); return \"\" + b;")
            .gives(false, false, true));
  }

  private static final String STREAMED =
      """
      try (var events = client.talks().stream(Question.builder().text("x").build())) {
        StringBuilder all = new StringBuilder();
        for (Book book : events) {
          all.append(book.title());
        }
        return all.toString();
      }
      """;

  private static final String PAGING =
      "x-java-paging: {style: offset, offset: offset, limit: limit, items: /data}";
  private static final String ANSWER_OF_LIST =
      "        - {name: genre, in: query, schema: {type: array, items: {type: string}}}\n"
          + "      responses:\n        "
          + ANSWER;
  private static final String PAGE =
      "        - {name: offset, in: query, schema: {type: integer}}\n"
          + "      responses:\n        "
          + "'200': {description: ok, content: {application/json: {schema: {type: object,"
          + " required: [data], properties: {data: {type: array, items:"
          + " {$ref: '#/components/schemas/Book'}}}}}}}";
  private static final String PAGE_JSON = "{\"data\": [{\"title\": \"t\"}]}";

  private static String talkAnswer(String type) {
    return "responses:\n        '200':\n          description: ok\n          content:\n"
        + "            application/json: {schema: {$ref: '#/components/schemas/"
        + type
        + "'}}\n";
  }

  private static String stream(String type) {
    return talkAnswer("Book")
        + event(type)
        + "      x-java-stream: {requestField: stream, sentinel: '[DONE]'}\n";
  }

  private static String event(String type) {
    return "            text/event-stream: {schema: {$ref: '#/components/schemas/" + type + "'}}\n";
  }
}
