package io.github.openrouterjava.codegen.emit.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/** The tokens of a line of code, which know their brackets. A bracket may lack its other half. */
final class Tokens {

  private final List<Token> tokens;

  /** The closing brackets by those they close; empty until they are asked for. */
  private int[] ends = {};

  Tokens(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** Finds the brackets that close others; lines that fit do not need to know. */
  private int[] findEnds() {
    int[] found = new int[tokens.size()];
    Arrays.fill(found, tokens.size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isOpening(i)) {
        open.push(i);
      } else if (!open.isEmpty() && closes(i, open.element())) {
        found[open.pop()] = i;
      }
    }
    return found;
  }

  /** Whether a token is an opening bracket; an angle bracket is one where types stand in it. */
  boolean isOpening(int index) {
    Token token = tokens.get(index);
    return token.is("(") || token.is("[") || token.is("{") || isTypeArguments(index);
  }

  /** Whether type arguments or parameters begin at a token. */
  boolean isTypeArguments(int index) {
    return tokens.get(index).is("<")
        && index + 1 < tokens.size()
        && !tokens.get(index + 1).isApart();
  }

  private boolean closes(int index, int opening) {
    return switch (tokens.get(opening).text()) {
      case "(" -> is(index, ")");
      case "[" -> is(index, "]");
      case "{" -> is(index, "}");
      default -> is(index, ">") && !tokens.get(index).isApart();
    };
  }

  int size() {
    return tokens.size();
  }

  Token get(int index) {
    return tokens.get(index);
  }

  boolean is(int index, String text) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
  }

  boolean isWord(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
  }

  /** The index of the bracket that closes the one at an index; {@link #size()} if there is none. */
  int end(int opening) {
    if (ends.length == 0) {
      ends = findEnds();
    }
    return ends[opening];
  }

  /** The first token from an index on that fits, outside of brackets; {@code to} if none does. */
  int find(int from, int to, IntPredicate fits) {
    for (int i = from; i < to; i++) {
      if (fits.test(i)) {
        return i;
      }
      if (isOpening(i)) {
        i = Math.min(end(i), to);
      }
    }
    return to;
  }

  /** All tokens that fit, outside of brackets. */
  List<Integer> findAll(int from, int to, IntPredicate fits) {
    List<Integer> found = new ArrayList<>();
    for (int at = find(from, to, fits); at < to; at = find(at + 1, to, fits)) {
      found.add(at);
    }
    return found;
  }

  /** The index behind the code of the line, where its semicolon or brace stands. */
  int endOfLine() {
    int last = size() - 1;
    boolean ended = is(last, ";") || is(last, "{") || is(last, "{}");
    return ended ? last : size();
  }

  /** The semicolon or brace at the end of the line, with the space before it. */
  String ending() {
    int end = endOfLine();
    String text = end < size() ? get(end).text() : "";
    return text.startsWith("{") ? " " + text : text;
  }

  /** Whether no space stands before a token because of the one before it, or of itself. */
  private boolean isTied(int before, Token token) {
    return is(before, ".") || is(before, "(") || token.is(".") || token.is(")");
  }

  /** All of the line as one. */
  String flat() {
    return flat(0, endOfLine()) + ending();
  }

  /** The text of some tokens on one line, without the space before the first. */
  String flat(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean apart = i > from && token.isApart() && !isTied(i - 1, token);
      text.append(apart ? " " : "").append(token.text());
    }
    return text.toString();
  }
}
