package io.github.openrouterjava.codegen.emit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRendererTest {

  /** What is laid out stays as it is, and comes from the same on one line. */
  private static void assertLaidOut(String source) {
    assertThat(SourceRenderer.layOut(source)).isEqualTo(source);
    // An annotation on the line of what it is about would stay there.
    assertThat(
            SourceRenderer.layOut(
                source.replaceAll("(?<!\n|@Override|\"a\"\\))\n(?!\n) *(?![/* @])", " ")))
        .isEqualTo(source);
  }

  @Test
  void shortCommentsTakeOneLine() {
    assertThat(SourceRenderer.layOut("  /**\n   * Short.\n   */\n  int a;  \n\n"))
        .isEqualTo("/** Short. */\nint a;\n");
  }

  @Test
  void longCommentsAreWrappedWithTagsApartAndIndented() {
    String words = "word ".repeat(30).strip();
    String text =
        SourceRenderer.layOut(
            "/** " + words + "\n * @param x " + words + "\n * @param y y */\nclass A {\n}");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(text)
        .startsWith("/**\n * word word")
        .contains("\n *\n * @param x word")
        .contains("\n *     word")
        .endsWith("\n * @param y y\n */\nclass A {}\n");
  }

  @Test
  void listsInCommentsAreIndented() {
    assertThat(
            SourceRenderer.layOut(
                "/**\n * A list:\n * <ul>\n * <li>one\n * <li>"
                    + "two ".repeat(25)
                    + "\n * </ul>\n * <p>More.\n */\nclass A {}"))
        .startsWith(
            """
            /**
             * A list:
             *
             * <ul>
             *   <li>one
             *   <li>two two""")
        .contains(
            """

             *       two two
             * </ul>
             *
             * <p>More.
             */
            """);
  }

  @Test
  void preformattedLinesStay() {
    String code = "  x".repeat(30) + " " + "y".repeat(60);
    assertThat(
            SourceRenderer.layOut(
                "/**\n * A.\n *\n * <pre>\n * " + code + "\n * </pre>\n */\nclass A {}"))
        .contains("\n * " + code + "\n");
  }

  @Test
  void codeInCommentsStaysTogether() {
    String code = "<code>one two three</code>";
    assertThat(SourceRenderer.layOut("/** " + "a".repeat(90) + " " + code + " */\nclass A {}"))
        .contains("\n * " + code + "\n");
  }

  @Test
  void oneStatementStandsOnALine() {
    assertThat(SourceRenderer.layOut("class A { void a() { int b = 1; c(b); } }"))
        .isEqualTo("class A {\n  void a() {\n    int b = 1;\n    c(b);\n  }\n}\n");
  }

  @Test
  void blankLinesStayButBetweenPlainFields() {
    assertThat(
            SourceRenderer.layOut(
                """
                class A {

                  private int a;

                  private int b;


                  /** C. */
                  private int c;

                  A() {
                  }
                }
                """))
        .isEqualTo(
            """
            class A {
              private int a;
              private int b;

              /** C. */
              private int c;

              A() {}
            }
            """);
  }

  @Test
  void declarationsAreBrokenBehindTheParenthesisThenOneParameterALine() {
    assertLaidOut(
        """
        public record Book(
            String title, @Nullable String subtitle, AdditionalProperties additionalProperties)
            implements JsonSerializable, SomethingElse {
          public static CompletableFuture<EventStream<Chapter>> chapters(
              Book book, RequestOptions options) {
            return null;
          }

          public static void many(
              AVeryLongTypeName aVeryLongParameter,
              AnotherVeryLongTypeName anotherVeryLongParameter,
              YetAnotherVeryLongTypeName yetAnotherVeryLongParameter) {}
        }
        """);
  }

  @Test
  void alternativesOfAnInterfaceStandBelowEachOther() {
    assertLaidOut(
        """
        public sealed interface Shape extends JsonSerializable, SomethingWithALongName
            permits Shape.OfACircle,
                Shape.OfARectangleWithRoundedCorners,
                Shape.OfATriangle,
                Shape.Unknown {}
        """);
  }

  @Test
  void chainsAreBrokenBeforeEachCallButStayWithAType() {
    assertLaidOut(
        """
        class A {
          static final Rules RULES =
              Rules.builder()
                  .failures(Rule.at("/error"), Rule.at("/response/error").within("/response"))
                  .names(
                      400,
                      "invalid_request",
                      "invalid_request_error",
                      "context_length_exceeded",
                      "max_tokens_exceeded")
                  .build();
        }
        """);
  }

  @Test
  void conditionsAndAlternativesAreBrokenBeforeOperators() {
    assertLaidOut(
        """
        class A {
          boolean a(Object other) {
            return other instanceof A that
                && Objects.equals(this.aVeryLongNameOfAField, that.aVeryLongNameOfAField)
                && Objects.equals(this.anotherVeryLongName, that.anotherVeryLongName);
          }

          String b() {
            return aVeryLongNameOfAField == null && anotherVeryLongName == null
                ? "a text that is so long that all of it does not fit"
                : new AnAnonymous("a text of which the same is true");
          }
        }
        """);
  }

  @Test
  void blocksOfValuesAreIndentedWithTheValue() {
    assertLaidOut(
        """
        class A {
          static final Codec<A> CODEC =
              new Codec<A>() {
                @Override
                public A read(Reader in) {
                  return switch (in.kind()) {
                    case "one", "two" -> One.CODEC.read(in);
                    default -> {
                      in.skip();
                      return null;
                    }
                  };
                }
              };
        }
        """);
  }

  @Test
  void annotationsOfDeclarationsStandAboveThem() {
    assertLaidOut(
        """
        @Generated("a")
        class A {
          @Override
          public @Nullable String toString(@Nullable String text) {
            return "a . @b";
          }
        }
        """);
  }

  @Test
  void constantsStandBelowEachOther() {
    assertThat(SourceRenderer.layOut("public enum E { /** 1 */ ONE,\n\n/** 2 */ TWO(2);\nint a; }"))
        .isEqualTo(
            """
            public enum E {
              /** 1 */
              ONE,

              /** 2 */
              TWO(2);
              int a;
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a < b ? c : d > e",
        "List.<Map<String, ? extends A[]>>of(1.5e-3, .5, 0x1FL, 'x', '\\'')",
        "(x, y) -> x.a()::b",
        "\"// no comment \\\" /* nor this\"",
        "a /* why */ + b",
        "(int) -1L * (a - b) % ~c >>> 2",
        "new int[] {1, 2, 3}",
        "\"\"\"\n  text \\\"\"\"\n block \"\"\""
      })
  void nothingChangesButSpace(String expression) {
    String source = "class A { Object a = " + expression + "; }";
    List<String> before = Lexer.tokens(source).stream().map(Token::text).toList();
    String laidOut = SourceRenderer.layOut(source);
    assertThat(Lexer.tokens(laidOut)).extracting(Token::text).isEqualTo(before);
    assertThat(laidOut).contains("a = " + expression + ";");
  }

  @Test
  void aFileThatIsBrokenOffEndsWithItsLastToken() {
    assertThat(SourceRenderer.layOut("class A { void a(int b, { c(")).endsWith("c(\n");
  }
}
