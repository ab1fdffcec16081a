package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.VerdictCase.Base;
import java.util.List;

/** What can happen to enums and unions. */
final class EnumAndUnionCases {

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
                required: [level, word]
                properties:
                  level: {$ref: '#/components/schemas/Level'}
                  item: {$ref: '#/components/schemas/Item'}
                  word: {type: string}
              Receipt:
                type: object
                properties:
                  state: {$ref: '#/components/schemas/State'}
                  gift: {$ref: '#/components/schemas/Gift'}
                  text: {type: string}
              Level: {type: string, enum: [low, high]}
              State: {type: string, enum: [open, closed]}
              Item:
                oneOf: [{$ref: '#/components/schemas/Cup'}, {$ref: '#/components/schemas/Plate'}]
              Gift:
                oneOf: [{$ref: '#/components/schemas/Cup'}, {$ref: '#/components/schemas/Plate'}]
              Cup:
                type: object
                required: [kind]
                properties: {kind: {type: string, const: cup}, size: {type: integer}}
              Plate:
                type: object
                required: [kind]
                properties: {kind: {type: string, const: plate}, flat: {type: boolean}}
              Bowl:
                type: object
                required: [kind]
                properties: {kind: {type: string, const: bowl}, deep: {type: boolean}}
          """,
          """
          Receipt r = client.orders().create(Order.builder().level(Level.HIGH)
              .word("word").item(Plate.builder().flat(true).build()).build());
          return r.state() + " " + (r.gift() instanceof Cup) + " " + r.text();
          """,
          "{\"state\": \"open\", \"gift\": {\"kind\": \"cup\"}, \"text\": \"t\"}",
          "open true t");

  private static final String SWITCH =
      """
      return switch (State.OPEN.known()) {
        case OPEN -> "o";
        case CLOSED -> "c";
        case UNRECOGNIZED -> "u";
      };
      """;

  private static final String PATTERNS =
      """
      Gift gift = Gift.CODEC.decode("{}");
      return switch (gift) {
        case Cup cup -> "cup";
        case Plate plate -> "plate";
        case Gift.Unknown unknown -> "unknown";
      };
      """;

  private static final String MATCH =
      """
      Gift gift = Gift.CODEC.decode("{\\"kind\\": \\"cup\\"}");
      return Gift.match(gift, cup -> "cup", plate -> "plate", unknown -> "unknown");
      """;

  private static final String STATE = "State: {type: string, enum: [open, closed]}";
  private static final String TWO =
      "oneOf: [{$ref: '#/components/schemas/Cup'}, {$ref: '#/components/schemas/Plate'}]";

  private EnumAndUnionCases() {}

  static List<VerdictCase> all() {
    return List.of(
        BASE.change("received enum gained a value", ChangeKind.ENUM_VALUE_ADDED)
            .with("[open, closed]", "[open, closed, lost]")
            .uses(SWITCH)
            .answers("{\"state\": \"lost\"}", "lost false null")
            .gives(false, true, true),
        BASE.change("sent enum lost a value", ChangeKind.ENUM_VALUE_REMOVED)
            .given("[low, high]", "[low, mid, high]")
            .with("[low, mid, high]", "[low, mid]")
            .gives(false, false, false),
        BASE.change("received enum lost a value", ChangeKind.ENUM_VALUE_REMOVED)
            .given("[open, closed]", "[open, closed, lost]")
            .with("[open, closed, lost]", "[open, closed]")
            .uses("return State.LOST.value();")
            .gives(false, false, true),
        BASE.change("values of an enum in another order", ChangeKind.ENUM_ORDER_CHANGED)
            .with("[open, closed]", "[closed, open]")
            .uses(SWITCH),
        BASE.change("strings of an enum became integers", ChangeKind.ENUM_KIND_CHANGED)
            .with(STATE, "State: {type: integer, enum: [1, 2]}")
            .uses("return State.of(\"open\").value();")
            .answers("{\"state\": 1}", "1 false null")
            .gives(false, false, true),
        BASE.change("sent string became an enum", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("word: {type: string}", "word: {type: string, enum: [one, two]}")
            .uses(
                "String w = Order.builder().level(Level.LOW).word(\"w\").build().word();"
                    + " return w;")
            .gives(false, false, false),
        BASE.change("received string became an enum", ChangeKind.PROPERTY_TYPE_CHANGED)
            .with("text: {type: string}", "text: {type: string, enum: [one, two]}")
            .uses("String s = Receipt.CODEC.decode(\"{}\").text(); return \"\" + s;")
            .answers("{\"text\": \"two\"}", "null false two")
            .gives(false, false, true),
        BASE.change("received enum became a string", ChangeKind.TYPE_KIND_CHANGED)
            .with(STATE, "State: {type: string}")
            .uses("return State.OPEN.value();")
            .answers("{\"state\": \"anything\"}", "anything false null")
            .gives(false, false, true),
        BASE.change("received union gained an alternative", ChangeKind.ALTERNATIVE_ADDED)
            .with(gift(TWO), gift(three()))
            .uses(MATCH)
            .switches(PATTERNS)
            .answers("{\"gift\": {\"kind\": \"bowl\"}, \"text\": \"t\"}", "null false t")
            .gives(false, false, true),
        BASE.change("sent union lost an alternative", ChangeKind.ALTERNATIVE_REMOVED)
            .given(item(TWO), item(three()))
            .with(
                item(three()),
                item(
                    "oneOf: [{$ref: '#/components/schemas/Cup'}, {$ref: '#/components/schemas/Bowl'}]"))
            .gives(false, false, false),
        BASE.change("received union lost an alternative", ChangeKind.ALTERNATIVE_REMOVED)
            .given(gift(TWO), gift(three()))
            .with(gift(three()), gift(TWO))
            .uses(
                "Gift g = Gift.CODEC.decode(\"{\\\"kind\\\": \\\"bowl\\\"}\");"
                    + " return \"\" + ((Bowl) g).deep();")
            .gives(false, false, true),
        BASE.change("alternatives in another order", ChangeKind.ALTERNATIVE_ORDER_CHANGED)
            .with(
                gift(TWO),
                gift(
                    "oneOf: [{$ref: '#/components/schemas/Plate'}, {$ref: '#/components/schemas/Cup'}]"))
            .uses(MATCH)
            .gives(false, false, true),
        BASE.change("alternative that is a string added", ChangeKind.ALTERNATIVE_ADDED)
            .with(gift(TWO), gift(TWO.replace("]", ", {type: string}]")))
            .uses(MATCH)
            .switches(PATTERNS)
            .answers("{\"gift\": \"voucher\", \"text\": \"t\"}", "null false t")
            .gives(false, false, true),
        BASE.change("overload that makes a bare null ambiguous", ChangeKind.ALTERNATIVE_ADDED)
            .with(item(TWO), item(TWO.replace("]", ", {type: string}]")))
            .uses(
                "Order o = Order.builder().level(Level.LOW).word(\"\").item(null).build();"
                    + " return o.item() + Item.match(Cup.builder().build(),"
                    + " cup -> \"cup\", plate -> \"plate\", unknown -> \"unknown\");")
            .gives(false, false, true),
        BASE.change("alternative that is a string removed", ChangeKind.ALTERNATIVE_REMOVED)
            .given(item(TWO), item(TWO.replace("]", ", {type: string}]")))
            .with(item(TWO.replace("]", ", {type: string}]")), item(TWO))
            .uses("return ((Item.OfString) Item.of(\"x\")).value();")
            .calls(
                "return client.orders().create("
                    + "Order.builder().level(Level.LOW).word(\"w\").item(\"x\").build()).text();",
                BASE.answer(),
                "t")
            .gives(false, false, false));
  }

  private static String three() {
    return TWO.replace("]", ", {$ref: '#/components/schemas/Bowl'}]");
  }

  private static String gift(String alternatives) {
    return "    Gift:\n      " + alternatives;
  }

  private static String item(String alternatives) {
    return "    Item:\n      " + alternatives;
  }
}
