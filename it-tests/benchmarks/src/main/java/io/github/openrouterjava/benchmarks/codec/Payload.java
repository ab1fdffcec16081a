package io.github.openrouterjava.benchmarks.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.StringJoiner;

/** The JSON that is measured, all of it made up. */
public enum Payload {
  /** A chunk of a streamed chat answer: one word. */
  CHUNK {
    @Override
    String text() {
      return chunk(0, " rivers", "null");
    }
  },

  /** A chat answer of some hundred words. */
  ANSWER {
    @Override
    String text() {
      return answer(0);
    }
  },

  /** A list of 300 models. */
  MODELS {
    @Override
    String text() {
      StringJoiner models = new StringJoiner(",");
      for (int i = 0; i < 300; i++) {
        models.add(MODEL.replace("%", Integer.toString(i)));
      }
      return "{\"data\":["
          + models
          + "],\"links\":{\"next\":\"/api/v1/models?offset=300\"},\"total_count\":300}";
    }
  },

  /** An answer of the Responses API with 20 pieces of output. */
  RESPONSE {
    @Override
    String text() {
      StringJoiner items = new StringJoiner(",");
      for (int i = 0; i < 5; i++) {
        items.add(REASONING.replace("%", Integer.toString(i)));
        items.add(MESSAGE.replace("%", "a" + i));
        items.add(CALL.replace("%", Integer.toString(i)));
        items.add(MESSAGE.replace("%", "b" + i));
      }
      return RESPONSE_START + items + RESPONSE_END;
    }
  },

  /** A request with 50 messages. */
  REQUEST {
    @Override
    String text() {
      StringJoiner messages = new StringJoiner(",");
      messages.add("{\"role\":\"system\",\"content\":\"" + SENTENCE + "\"}");
      for (int i = 0; i < 12; i++) {
        messages.add("{\"role\":\"user\",\"content\":\"" + i + ". " + SENTENCE + "\"}");
        messages.add("{\"role\":\"assistant\",\"content\":\"" + SENTENCE + SENTENCE + "\"}");
        messages.add("{\"role\":\"user\",\"content\":\"Why \\\"" + i + "\\\"?\\n" + "\"}");
        messages.add(
            "{\"role\":\"tool\",\"content\":\"{\\\"n\\\":"
                + i
                + "}\",\"tool_call_id\":\"call_7\"}");
      }
      messages.add("{\"role\":\"user\",\"content\":\"Name three rivers.\"}");
      return "{\"model\":\"openai/gpt-5-mini\",\"messages\":["
          + messages
          + "],\"max_tokens\":1024,\"temperature\":0.7,\"user\":\"u-1\"}";
    }
  };

  private static final String SENTENCE =
      "The river rises in the hills north of the town, passes the old mill and the new bridge, "
          + "and reaches the sea after two hundred kilometres. ";

  private static final String MODEL =
      """
      {"id":"example/model-%","canonical_slug":"example/model-%-2026","name":"Example: Model %",\
      "created":1760000000,"description":"A model that exists only to be measured, number %. It \
      reads texts and images and writes text, quickly, and for little money.","context_length":\
      131072,"architecture":{"modality":"text+image->text","input_modalities":["text","image"],\
      "output_modalities":["text"],"tokenizer":"Other","instruct_type":null},"pricing":{"prompt":\
      "0.00000025","completion":"0.000002","request":"0","image":"0","input_cache_read":\
      "0.000000025"},"top_provider":{"context_length":131072,"max_completion_tokens":16384,\
      "is_moderated":false},"per_request_limits":null,"supported_parameters":["max_tokens",\
      "temperature","top_p","stop","seed","tools","tool_choice","response_format"],\
      "supported_voices":null,\
      "default_parameters":{"temperature":0.7,"top_p":0.95},"links":{"details":\
      "/api/v1/models/example/model-%/endpoints"}}""";

  private static final String REASONING =
      """
      {"type":"reasoning","id":"rs_%","summary":[{"type":"summary_text","text":"Rivers, so water; \
      three, so a list. The longest first."}]}""";

  private static final String MESSAGE =
      """
      {"type":"message","id":"msg_%","status":"completed","role":"assistant","content":[{"type":\
      "output_text","text":"The Danube, the Mekong and the Orinoco: one in Europe, one in Asia and \
      one in South America, and each of them more than two thousand kilometres long.",\
      "annotations":[]}]}""";

  private static final String CALL =
      """
      {"type":"function_call","id":"fc_%","status":"completed","call_id":"call_%","name":\
      "find_river","arguments":"{\\"continent\\":\\"Asia\\",\\"limit\\":3}"}""";

  private static final String RESPONSE_START =
      """
      {"id":"resp_01","object":"response","created_at":1760000000,"completed_at":1760000007,\
      "status":"completed","error":null,"frequency_penalty":null,"presence_penalty":null,\
      "incomplete_details":null,"instructions":null,\
      "model":"openai/gpt-5-mini","output":[""";

  private static final String RESPONSE_END =
      """
      ],"parallel_tool_calls":true,"temperature":0.7,"top_p":0.95,"tool_choice":"auto","tools":[],\
      "metadata":{"order":"17"},"usage":{"input_tokens":312,"input_tokens_details":{\
      "cached_tokens":128},"output_tokens":711,"output_tokens_details":{"reasoning_tokens":64},\
      "total_tokens":1023}}""";

  abstract String text();

  /** The payload in UTF-8. */
  public byte[] json() {
    return text().getBytes(UTF_8);
  }

  /**
   * A chunk with a word.
   *
   * @param number tells it from others
   * @param finishReason JSON
   */
  public static String chunk(int number, String word, String finishReason) {
    return """
        {"id":"gen-1760000000-Ff0b3bQxkT%04d","provider":"Example","model":"openai/gpt-5-mini",\
        "object":"chat.completion.chunk","created":1760000000,"choices":[{"index":0,\
        "delta":{"role":"assistant","content":"%s"},"finish_reason":%s,\
        "native_finish_reason":null,"logprobs":null}],"system_fingerprint":"fp_2f1c9a7b"}"""
        .formatted(number % 10_000, word, finishReason);
  }

  /**
   * A chat answer of some hundred words.
   *
   * @param number tells it from others
   */
  public static String answer(int number) {
    return """
        {"id":"gen-1760000000-%d","provider":"Example","model":"openai/gpt-5-mini","object":\
        "chat.completion","created":1760000000,"choices":[{"index":0,"message":{"role":\
        "assistant","content":"%s","refusal":null},"logprobs":null,"finish_reason":"stop",\
        "native_finish_reason":"stop"}],"system_fingerprint":"fp_2f1c9a7b","usage":{\
        "prompt_tokens":14,"completion_tokens":163,"total_tokens":177,"cost":0.0003295,"is_byok":\
        false,"prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{\
        "reasoning_tokens":64}}}"""
        .formatted(number, SENTENCE.repeat(6));
  }
}
