package io.github.openrouterjava.testing.openrouter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model produces, whatever the dialect that asks for it: text, reasoning, tool calls,
 * citations and images. {@link FakeOpenRouter} writes it as a chat completion, a response or a
 * message, at once or as a stream, as each request asks.
 *
 * <pre>{@code
 * Completion.text("Danube, Mekong, Orinoco.")
 *     .reasoning("Rivers, so three of them.")
 *     .citation("https://example.org/rivers", "Rivers")
 *     .usage(24, 18, "0.000042")
 * }</pre>
 *
 * <p>Immutable and thread-safe; each method returns another completion.
 */
public final class Completion {
  /** A call of a function, with its arguments as JSON text. */
  record ToolCall(String id, String name, String arguments) {}

  /** A source of the text. */
  record Citation(String url, String title) {}

  /** Tokens and cost. */
  record Usage(long inputTokens, long outputTokens, String cost) {}

  private static final Usage DEFAULT_USAGE = new Usage(24, 18, "0.000042");

  private final Optional<String> text;
  private final Optional<String> reasoning;
  private final List<ToolCall> toolCalls;
  private final List<Citation> citations;
  private final List<String> images;
  private final Optional<String> finishReason;
  private final Usage usage;

  private Completion(Parts parts) {
    text = parts.text;
    reasoning = parts.reasoning;
    toolCalls = List.copyOf(parts.toolCalls);
    citations = List.copyOf(parts.citations);
    images = List.copyOf(parts.images);
    finishReason = parts.finishReason;
    usage = parts.usage;
  }

  /** A completion of text. */
  public static Completion text(String text) {
    Parts parts = new Parts();
    parts.text = Optional.of(text);
    return new Completion(parts);
  }

  /**
   * A completion that calls a function.
   *
   * @param name the name of the function
   * @param arguments its arguments, as JSON text that need not be valid: models get it wrong too
   */
  public static Completion toolCall(String name, String arguments) {
    return new Completion(new Parts()).andToolCall(name, arguments);
  }

  /** The same with one more call of a function. */
  public Completion andToolCall(String name, String arguments) {
    Parts parts = new Parts(this);
    String id = "call_" + (toolCalls.size() + 1);
    parts.toolCalls =
        append(
            toolCalls,
            new ToolCall(id, Objects.requireNonNull(name), Objects.requireNonNull(arguments)));
    return new Completion(parts);
  }

  /** The same, with what the model thought before. */
  public Completion reasoning(String value) {
    Parts parts = new Parts(this);
    parts.reasoning = Optional.of(value);
    return new Completion(parts);
  }

  /** The same with one more source of the text. */
  public Completion citation(String url, String title) {
    Parts parts = new Parts(this);
    parts.citations =
        append(citations, new Citation(Objects.requireNonNull(url), Objects.requireNonNull(title)));
    return new Completion(parts);
  }

  /**
   * The same with one more image. Chat completions alone can hold images; in other dialects the
   * request fails and {@link FakeOpenRouter#failures} says why.
   *
   * @param url an address or a {@code data:} URL
   */
  public Completion image(String url) {
    Parts parts = new Parts(this);
    parts.images = append(images, Objects.requireNonNull(url));
    return new Completion(parts);
  }

  /**
   * The same with another reason of its end, in the words of chat completions: {@code stop}, {@code
   * tool_calls}, {@code length}, {@code content_filter} or {@code error}. Unless set, it follows
   * from whether a function is called.
   */
  public Completion finishReason(String value) {
    Parts parts = new Parts(this);
    parts.finishReason = Optional.of(value);
    return new Completion(parts);
  }

  /**
   * The same with other tokens and another cost.
   *
   * @param cost in USD, as a decimal number
   * @throws NumberFormatException if the cost is no number
   */
  public Completion usage(long inputTokens, long outputTokens, String cost) {
    Parts parts = new Parts(this);
    parts.usage = new Usage(inputTokens, outputTokens, new java.math.BigDecimal(cost).toString());
    return new Completion(parts);
  }

  Optional<String> text() {
    return text;
  }

  Optional<String> reasoning() {
    return reasoning;
  }

  List<ToolCall> toolCalls() {
    return toolCalls;
  }

  List<Citation> citations() {
    return citations;
  }

  List<String> images() {
    return images;
  }

  /** The reason of the end, in the words of chat completions. */
  String finishReason() {
    return finishReason.orElse(toolCalls.isEmpty() ? "stop" : "tool_calls");
  }

  Usage usage() {
    return usage;
  }

  private static <T> List<T> append(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }

  /** The parts of a completion in the making. */
  private static final class Parts {
    private Optional<String> text = Optional.empty();
    private Optional<String> reasoning = Optional.empty();
    private List<ToolCall> toolCalls = List.of();
    private List<Citation> citations = List.of();
    private List<String> images = List.of();
    private Optional<String> finishReason = Optional.empty();
    private Usage usage = DEFAULT_USAGE;

    Parts() {}

    Parts(Completion completion) {
      text = completion.text;
      reasoning = completion.reasoning;
      toolCalls = completion.toolCalls;
      citations = completion.citations;
      images = completion.images;
      finishReason = completion.finishReason;
      usage = completion.usage;
    }
  }
}
