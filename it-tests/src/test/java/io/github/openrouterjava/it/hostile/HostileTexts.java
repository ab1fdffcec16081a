package io.github.openrouterjava.it.hostile;

import static io.github.openrouterjava.it.hostile.HostileDocument.GENERATES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Texts that mean something to where they land, each put wherever a document can hold text. */
final class HostileTexts {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CODE = "static { System.setProperty(\"hostile.pwned\", \"1\"); }";

  private HostileTexts() {}

  static List<HostileDocument> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("comment-end", "*/ " + CODE + " /*");
    texts.put("unicode-escape", "\\u002a\\u002f " + CODE + " \\u002f\\u002a");
    texts.put("unicode-escape-of-backslash", "\\\\u002a/ \\uuu002a/ \\u000a" + CODE);
    texts.put("broken-unicode-escape", "\\u \\uzzzz \\u00");
    texts.put("string-end", "\"; } " + CODE + " String x() { return \"");
    texts.put("text-block-end", "\"\"\" + " + CODE + " + \"\"\"\\");
    texts.put("character-end", "'; " + CODE + " //'");
    texts.put("new-lines", "\n}\n" + CODE + "\n\r}\u0085}\u2028}\u2029\f\u000b{");
    texts.put("backslash-at-end", "text\\");
    texts.put("javadoc-tags", "{@link System} {@snippet file=\"/etc/passwd\"} @throws X {@");
    texts.put("html", "<script>alert(1)</script><img src=x onerror=alert(1)></pre></body>&lt;&#0;");
    texts.put("markdown", "[x](javascript:alert(1)) ![y](http://localhost/) ``` ` * # |");
    texts.put("mustache", "{{#title}}{{{version}}}{{/title}}{{=<% %>=}}<%& x %> {{> /etc/passwd}}");
    texts.put(
        "expressions", "${jndi:ldap://x/a} ${env:PATH} #{T(Runtime).exec('x')} ${project.basedir}");
    texts.put("javapoet-formats", "$L $S $T $N $$ $1L $W $Z $> $< $[ $] $99T");
    texts.put("printf-formats", "%s %n %d %99999999s %1$tY %");
    texts.put("bidirectional", "a\u202e\u2066b\u2069\u202cc\u061c\u200f");
    texts.put("controls", "\u0000\u0001\u0007\u001b[31m\u007f\u0080\u009b");
    texts.put("invisible", "\ufeff\u200b\u200d\u00ad\u2060\uffff\ufdd0");
    texts.put("lone-surrogates", "\ud800 \udc00\ud83d");
    texts.put("path-traversal", "../../../../../../../../tmp/pwned");
    texts.put("absolute-path", "/tmp/pwned");
    texts.put("windows-devices", "C:\\con\\aux.java NUL:stream");
    texts.put("shell", "$(touch pwned); `touch pwned` | touch pwned & rm -rf /");
    texts.put("empty", "");
    texts.put("blank", " \t\n ");
    texts.put("keyword", "class");
    texts.put("underscore", "_");
    texts.put("java-lang", "java.lang.Object");
    texts.put("astral", "\ud835\udc9c\ud83d\ude00\u4e2d\u6587");
    texts.put("long", "long ".repeat(20_000));
    texts.put("long-word", "word".repeat(5_000));
    texts.put("regular-expression", "((((a+)+)+)+)+$\\E\\Q");
    List<HostileDocument> documents = new ArrayList<>();
    texts.forEach(
        (name, text) ->
            documents.add(new HostileDocument("text-" + name, everywhere(text), GENERATES)));
    texts.forEach(
        (name, text) ->
            documents.add(
                new HostileDocument(
                    "name-" + name,
                    asNames(text),
                    name.startsWith("long") ? "name-too-long" : GENERATES)));
    return documents;
  }

  /** A document that has a text wherever any text may be. */
  private static String everywhere(String text) {
    ObjectNode root = root(text);
    ObjectNode operation = root.withObject("/paths/~1a/get");
    operation.put("summary", text).put("description", text);
    operation.withArray("/tags").add("t");
    operation.withObject("/externalDocs").put("url", text).put("description", text);
    operation
        .withArray("/parameters")
        .addObject()
        .put("name", "q")
        .put("in", "query")
        .put("description", text)
        .put("example", text)
        .withObject("/schema")
        .put("type", "string")
        .put("default", text)
        .put("pattern", text);
    ObjectNode answer = operation.withObject("/responses/default");
    answer.put("description", text);
    answer.withObject("/content/application~1json/schema").put("$ref", "#/components/schemas/S");
    answer
        .withObject("/content/application~1json/examples/e")
        .put("summary", text)
        .put("description", text)
        .put("externalValue", text);
    ObjectNode schema = root.withObject("/components/schemas/S");
    schema.put("type", "object").put("title", text).put("description", text).put("$comment", text);
    schema.put("x-anything", text);
    schema.withArray("/examples").add(text);
    ObjectNode property = schema.withObject("/properties/p");
    property.put("type", "string").put("description", text).put("default", text);
    property.put("format", text).put("contentMediaType", text).put("deprecated", true);
    schema.withObject("/properties/e").put("type", "string").withArray("/enum").add(text).add("b");
    schema.withObject("/properties/c").put("const", text);
    return JSON.writeValueAsString(root);
  }

  /** A document that has a text wherever any name may be. */
  private static String asNames(String text) {
    ObjectNode root = root("T");
    ObjectNode operation =
        root.putObject("paths").putObject("/a/" + text.replace('{', '(')).putObject("post");
    operation.put("operationId", text);
    operation.withArray("/tags").add(text);
    operation
        .withArray("/parameters")
        .addObject()
        .put("name", text)
        .put("in", "query")
        .withObject("/schema")
        .put("type", "string");
    operation
        .withObject("/responses/default")
        .put("description", "D")
        .putObject("headers")
        .putObject(text)
        .withObject("/schema")
        .put("type", "string");
    operation
        .withObject("/responses/default/content")
        .putObject("application/json")
        .withObject("/schema")
        .put("$ref", "#/components/schemas/" + pointer(text));
    ObjectNode schema = root.withObject("/components/schemas").putObject(text);
    schema.put("type", "object").withArray("/required").add(text);
    ObjectNode properties = schema.withObject("/properties");
    ObjectNode nested = properties.putObject(text);
    nested.put("type", "object").withObject("/properties").putObject(text).put("type", "string");
    root.withObject("/components/schemas/U")
        .withArray("/oneOf")
        .addObject()
        .put("type", "string")
        .withArray("/enum")
        .add(text)
        .add(text + "2");
    root.withArray("/tags").addObject().put("name", text);
    return JSON.writeValueAsString(root);
  }

  private static String pointer(String text) {
    return java.net.URLEncoder.encode(
            text.replace("~", "~0").replace("/", "~1"), java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  private static ObjectNode root(String text) {
    ObjectNode root = JSON.createObjectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", text).put("version", text).put("description", text).put("summary", text);
    info.put("termsOfService", text);
    info.putObject("license").put("name", text).put("url", text);
    info.putObject("contact").put("name", text).put("url", text).put("email", text);
    root.withArray("/servers")
        .addObject()
        .put("url", "https://api.example")
        .put("description", text);
    return root;
  }
}
