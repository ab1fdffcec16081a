package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.VerdictCase.Base;
import java.util.List;

/** What can happen to objects and their properties. */
final class ObjectCases {

  private static final Base BASE =
      new Base(
          """
          openapi: 3.1.0
          info: {title: Api, version: '1'}
          paths:
            /orders:
              post:
                operationId: createOrder
                requestBody:
                  required: true
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                responses:
                  '200':
                    description: ok
                    content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}}}
          components:
            schemas:
              Order:
                type: object
                required: [code, label]
                properties:
                  code: {type: string}
                  label: {type: string}
                  count: {type: integer}
                  tags: {type: array, items: {type: string}}
                  part: {$ref: '#/components/schemas/Part'}
              Part:
                type: object
                required: [id, place]
                properties:
                  id: {type: string}
                  place: {type: string}
              Receipt:
                type: object
                required: [number, who]
                properties:
                  number: {type: integer}
                  who: {type: string}
                  text: {type: string}
                  total: {type: number}
          """,
          """
          Receipt r = client.orders().create(
              Order.builder().code("code").label("label").count(1).addTag("t").build());
          return r.number() + " " + r.who().length() + " " + r.text() + " " + r.total();
          """,
          "{\"number\": 7, \"who\": \"me\", \"text\": \"t\", \"total\": 1.5}",
          "7 2 t 1.5");

  private static final String ORDER =
      "return new Order(\"a\", \"b\", 1L, null, null, AdditionalProperties.NONE).code();";
  private static final String RECEIPT =
      "return \"\" + new Receipt(1L, \"b\", null, null, AdditionalProperties.NONE).number();";
  private static final String BUILT = "return Order.builder().code(\"a\").label(\"b\").build()";

  private ObjectCases() {}

  static List<VerdictCase> all() {
    return List.of(
        BASE.change("optional property added to what is sent", ChangeKind.PROPERTY_ADDED)
            .with("count: {type: integer}", "count: {type: integer}\n        more: {type: string}")
            .uses(ORDER)
            .gives(false, false, true),
        BASE.change("optional property added to what is received", ChangeKind.PROPERTY_ADDED)
            .with("total: {type: number}", "total: {type: number}\n        more: {type: string}")
            .uses(RECEIPT)
            .answers("{\"number\": 7, \"who\": \"me\", \"more\": \"x\"}", "7 2 null null")
            .gives(false, false, true),
        BASE.change("required property added to what is sent", ChangeKind.REQUIRED_PROPERTY_ADDED)
            .with("[code, label]", "[code, label, must]")
            .with("count: {type: integer}", "count: {type: integer}\n        must: {type: string}")
            .uses(ORDER)
            .gives(false, false, false),
        BASE.change(
                "required property added to what is received", ChangeKind.REQUIRED_PROPERTY_ADDED)
            .with("[number, who]", "[number, who, must]")
            .with("total: {type: number}", "total: {type: number}\n        must: {type: string}")
            .uses(RECEIPT)
            .answers("{\"number\": 7, \"who\": \"me\", \"must\": \"x\"}", "7 2 null null")
            .gives(false, false, true),
        BASE.change("property removed from what is sent", ChangeKind.PROPERTY_REMOVED)
            .with("        count: {type: integer}\n", "")
            .uses(BUILT + ".toBuilder().count(2).build().count() + \"\";")
            .gives(false, false, true),
        BASE.change("required property removed from what is received", ChangeKind.PROPERTY_REMOVED)
            .with("[number, who]", "[number]")
            .with("        who: {type: string}\n", "")
            .answers("{\"number\": 7, \"text\": \"t\", \"total\": 1.5}", "7 2 t 1.5")
            .gives(false, false, false),
        BASE.change("optional property removed from what is received", ChangeKind.PROPERTY_REMOVED)
            .with("        text: {type: string}\n", "")
            .answers("{\"number\": 7, \"who\": \"me\"}", "7 2 null null")
            .gives(false, false, true),
        BASE.change("sent string became an integer", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("code: {type: string}", "code: {type: integer}")
            .gives(false, false, false),
        BASE.change("received integer became a string", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("number: {type: integer}", "number: {type: string}")
            .uses("long n = " + received("number") + "; return \"\" + n;")
            .answers("{\"number\": \"seven\", \"who\": \"me\"}", "seven 2 null null")
            .gives(false, false, false),
        BASE.change("received integer became any number", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("number: {type: integer}", "number: {type: number}")
            .uses("long n = " + received("number") + "; return \"\" + n;")
            .answers("{\"number\": 7.5, \"who\": \"me\"}", "7.5 2 null null")
            .gives(false, false, false),
        BASE.change("sent integer became any number", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("count: {type: integer}", "count: {type: number}")
            .uses("Long n = " + BUILT.substring(7) + ".count(); return \"\" + n;")
            .gives(false, false, true),
        BASE.change("received number became an integer", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("total: {type: number}", "total: {type: integer}")
            .uses("Double n = " + received("total") + "; return \"\" + n;")
            .answers("{\"number\": 7, \"who\": \"me\", \"total\": 2}", "7 2 null 2.0")
            .gives(false, false, true),
        BASE.change("items of a sent list became integers", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("items: {type: string}", "items: {type: integer}")
            .uses(BUILT + ".toBuilder().addTag(\"x\").build().tags().get(0);")
            .gives(false, false, false),
        BASE.change("sent string may now be a list too", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with(
                "label: {type: string}",
                "label: {oneOf: [{type: string}, {type: array, items: {type: string}}]}")
            .uses("String s = " + BUILT.substring(7) + ".label(); return s;")
            .gives(false, false, true),
        BASE.change("received integer became nullable", ChangeKind.PROPERTY_BECAME_NULLABLE)
            .with("number: {type: integer}", "number: {type: [integer, 'null']}")
            .uses("int n = (int) " + received("number") + "; return \"\" + n;")
            .answers("{\"number\": null, \"who\": \"me\"}", "null 2 null null")
            .gives(false, false, false),
        BASE.change("received string became nullable", ChangeKind.PROPERTY_BECAME_NULLABLE)
            .with("who: {type: string}", "who: {type: [string, 'null']}")
            .answers("{\"number\": 7, \"who\": null}", "7 0 null null")
            .gives(true, true, false),
        BASE.change("received optional string became nullable", ChangeKind.PROPERTY_BECAME_NULLABLE)
            .with("text: {type: string}", "text: {type: [string, 'null']}")
            .answers("{\"number\": 7, \"who\": \"me\", \"text\": null}", "7 2 null null"),
        BASE.change("received string became optional", ChangeKind.PROPERTY_BECAME_OPTIONAL)
            .with("[number, who]", "[number]")
            .answers("{\"number\": 7}", "7 0 null null")
            .gives(true, true, false),
        BASE.change("received integer became optional", ChangeKind.PROPERTY_BECAME_OPTIONAL)
            .with("[number, who]", "[who]")
            .uses("int n = (int) " + received("number") + "; return \"\" + n;")
            .answers("{\"who\": \"me\"}", "null 2 null null")
            .gives(false, false, false),
        BASE.change("sent string became optional", ChangeKind.PROPERTY_BECAME_OPTIONAL)
            .given("[code, label]", "[code, label, count, tags]")
            .with("[code, label, count, tags]", "[code, count, tags]"),
        BASE.change("sent string of a factory became optional", ChangeKind.PROPERTY_BECAME_OPTIONAL)
            .with("[code, label]", "[code]")
            .uses("return Order.of(\"a\", \"b\").code();")
            .gives(false, false, true),
        BASE.change("sent string became required", ChangeKind.PROPERTY_BECAME_REQUIRED)
            .given("tags: {", "memo: {type: string}\n        tags: {")
            .given("[code, label]", "[code, label, count, tags]")
            .with("[code, label, count, tags]", "[code, label, count, tags, memo]")
            .gives(true, true, false),
        BASE.change("received string became required", ChangeKind.PROPERTY_BECAME_REQUIRED)
            .with("[number, who]", "[number, who, text]"),
        BASE.change("sent null no longer allowed", ChangeKind.PROPERTY_NO_LONGER_NULLABLE)
            .given("label: {type: string}", "label: {type: [string, 'null']}")
            .with("label: {type: [string, 'null']}", "label: {type: string}")
            .calls(
                "return client.orders().create("
                    + "Order.builder().code(\"c\").label(null).build()).text();",
                BASE.answer(),
                "t")
            .gives(true, true, false),
        BASE.change(
                "optional property that is never sent as null no longer nullable",
                ChangeKind.PROPERTY_NO_LONGER_NULLABLE)
            .given("tags: {", "memo: {type: [string, 'null']}\n        tags: {")
            .with("memo: {type: [string, 'null']}", "memo: {type: string}"));
  }

  private static String received(String member) {
    return "Receipt.CODEC.decode(\"{\\\"number\\\": 1, \\\"who\\\": \\\"\\\", \\\"total\\\": 1}\")."
        + member
        + "()";
  }

  /** Constants, limits, order, entries, and what concerns types as a whole. */
  static List<VerdictCase> more() {
    return List.of(
        BASE.change("sent string became a constant", ChangeKind.PROPERTY_CONSTANT_ADDED)
            .with("label: {type: string}", "label: {type: string, const: fixed}")
            .uses(ORDER)
            .gives(false, false, false),
        BASE.change("sent constant changed", ChangeKind.PROPERTY_CONSTANT_CHANGED)
            .given("tags: {", "kind: {type: string, const: old}\n        tags: {")
            .given("[code, label]", "[code, label, kind]")
            .with("const: old", "const: new")
            .gives(true, true, false),
        BASE.change("sent constant became any string", ChangeKind.PROPERTY_CONSTANT_REMOVED)
            .given("tags: {", "kind: {type: string, const: old}\n        tags: {")
            .given("[code, label]", "[code, label, kind]")
            .with("{type: string, const: old}", "{type: string}")
            .uses(ORDER)
            .gives(false, false, true),
        BASE.change("received constant became any string", ChangeKind.PROPERTY_CONSTANT_REMOVED)
            .given("text: {type: string}", "text: {type: string, const: t}")
            .given("[number, who]", "[number, who, text]")
            .with("text: {type: string, const: t}", "text: {type: string}")
            .uses("return \"\" + new Receipt(1L, \"b\", null, AdditionalProperties.NONE).number();")
            .answers("{\"number\": 7, \"who\": \"me\", \"text\": \"other\"}", "7 2 other null")
            .gives(false, false, false),
        BASE.change("default of a property changed", ChangeKind.PROPERTY_DEFAULT_CHANGED)
            .with("count: {type: integer}", "count: {type: integer, default: 2}"),
        BASE.change("sent string may be less long", ChangeKind.PROPERTY_LIMIT_TIGHTENED)
            .with("code: {type: string}", "code: {type: string, maxLength: 3}")
            .gives(true, true, false),
        BASE.change("sent string may be longer", ChangeKind.PROPERTY_LIMIT_CHANGED)
            .given("code: {type: string}", "code: {type: string, maxLength: 30}")
            .with("maxLength: 30", "maxLength: 40"),
        BASE.change("string became a point in time", ChangeKind.PROPERTY_LIMIT_CHANGED)
            .with("text: {type: string}", "text: {type: string, format: date-time}")
            .answers(
                "{\"number\": 7, \"who\": \"me\", \"text\": \"2026-01-01T00:00:00Z\"}",
                "7 2 2026-01-01T00:00:00Z null"),
        BASE.change("string is a point in time no more", ChangeKind.PROPERTY_LIMIT_CHANGED)
            .given("text: {type: string}", "text: {type: string, format: date-time}")
            .with("text: {type: string, format: date-time}", "text: {type: string}")
            .uses("return \"\" + " + received("textAsInstant") + ";")
            .gives(false, false, true),
        BASE.change("property deprecated", ChangeKind.PROPERTY_DEPRECATED)
            .with("count: {type: integer}", "count: {type: integer, deprecated: true}")
            .uses(ORDER),
        BASE.change("property no longer deprecated", ChangeKind.PROPERTY_NO_LONGER_DEPRECATED)
            .given("count: {type: integer}", "count: {type: integer, deprecated: true}")
            .with("count: {type: integer, deprecated: true}", "count: {type: integer}"),
        BASE.change("text of a property changed", ChangeKind.DESCRIPTION_CHANGED)
            .with("count: {type: integer}", "count: {type: integer, description: How many.}"),
        BASE.change("two strings changed places", ChangeKind.PROPERTY_ORDER_CHANGED)
            .with("code: {type: string}", "x: {}")
            .with("label: {type: string}", "code: {type: string}")
            .with("x: {}", "label: {type: string}")
            .uses(ORDER)
            .gives(false, false, true),
        BASE.change("property has another name in Java", ChangeKind.PROPERTY_RENAMED)
            .with("count: {type: integer}", "count: {type: integer, x-java-name: howMany}")
            .uses(BUILT + ".count() + \"\";")
            .gives(false, false, true),
        BASE.change("typed entries added", ChangeKind.ENTRIES_ADDED)
            .with(
                "required: [code, label]",
                "additionalProperties: {type: string}\n      required: [code, label]")
            .uses(ORDER)
            .gives(false, false, true),
        BASE.change("type of entries changed", ChangeKind.ENTRIES_TYPE_CHANGED)
            .given(
                "required: [code, label]",
                "additionalProperties: {type: string}\n      required: [code, label]")
            .with("additionalProperties: {type: string}", "additionalProperties: {type: integer}")
            .calls(
                "return client.orders().create(Order.builder().code(\"c\").label(\"l\")"
                    + ".putEntry(\"k\", \"v\").build()).text();",
                BASE.answer(),
                "t")
            .gives(false, false, false),
        BASE.change("typed entries removed", ChangeKind.ENTRIES_REMOVED)
            .given(
                "required: [code, label]",
                "additionalProperties: {type: string}\n      required: [code, label]")
            .with("additionalProperties: {type: string}", "additionalProperties: true")
            .uses(BUILT + ".entries() + \"\";")
            .gives(false, false, true),
        BASE.change("type renamed", ChangeKind.TYPE_RENAMED)
            .with("Part'", "Piece'")
            .with("Part:", "Piece:")
            .uses("return Part.builder().id(\"i\").place(\"p\").build().id();")
            .gives(false, false, true),
        BASE.change("type has another name in Java", ChangeKind.TYPE_RENAMED)
            .with("required: [id, place]", "x-java-name: Piece\n      required: [id, place]")
            .uses("return Part.builder().id(\"i\").place(\"p\").build().id();")
            .gives(false, false, true),
        BASE.change("object became a string", ChangeKind.TYPE_KIND_CHANGED)
            .with(
                "type: object\n      required: [id, place]\n      properties:\n"
                    + "        id: {type: string}\n        place: {type: string}",
                "type: string")
            .calls(
                "return client.orders().create(Order.builder().code(\"c\").label(\"l\").part("
                    + "Part.builder().id(\"i\").place(\"p\").build()).build()).text();",
                BASE.answer(),
                "t")
            .gives(false, false, false),
        BASE.change("type deprecated", ChangeKind.TYPE_DEPRECATED)
            .with("required: [id, place]", "deprecated: true\n      required: [id, place]"),
        BASE.change("type added", ChangeKind.TYPE_ADDED)
            .with(
                "    Receipt:",
                "    Extra: {type: object, properties: {a: {type: string}}}\n    Receipt:"),
        BASE.change("type removed", ChangeKind.TYPE_REMOVED)
            .given(
                "    Receipt:",
                "    Extra: {type: object, properties: {a: {type: string}}}\n    Receipt:")
            .with("    Extra: {type: object, properties: {a: {type: string}}}\n", "")
            .uses("return Extra.CODEC.decode(\"{}\").a();")
            .gives(false, false, true),
        BASE.change("name for a plain string added", ChangeKind.TYPE_ADDED)
            .with("    Receipt:", "    Code: {type: string}\n    Receipt:"),
        BASE.change("name for a plain string removed", ChangeKind.TYPE_REMOVED)
            .given("    Receipt:", "    Code: {type: string}\n    Receipt:")
            .with("    Code: {type: string}\n", ""),
        BASE.change("received type is sent too", ChangeKind.TYPE_BECAME_BUILDABLE)
            .with(
                "part: {$ref: '#/components/schemas/Part'}",
                "part: {$ref: '#/components/schemas/Part'}\n        last: {$ref: '#/components/schemas/Receipt'}")
            .uses(ORDER)
            .gives(false, false, true),
        BASE.change("sent type is sent no more", ChangeKind.TYPE_NO_LONGER_BUILDABLE)
            .with("        part: {$ref: '#/components/schemas/Part'}\n", "")
            .uses("return Part.builder().id(\"i\").place(\"p\").build().id();")
            .gives(false, false, true));
  }
}
