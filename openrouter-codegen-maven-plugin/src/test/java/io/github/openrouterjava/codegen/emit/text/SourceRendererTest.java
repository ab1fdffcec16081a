package io.github.openrouterjava.codegen.emit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceRendererTest {

  @Test
  void shortCommentsTakeOneLine() {
    assertThat(SourceRenderer.tidy("  /**\n   * Short.\n   */\n  int a;  \n\n"))
        .isEqualTo("  /** Short. */\n  int a;\n");
  }

  @Test
  void longCommentsWrap() {
    String word = "word ".repeat(30).strip();
    String tidy =
        SourceRenderer.tidy(
            "/**\n * " + word + "\n *\n * @param x " + word + "\n */\nclass A {\n}");
    assertThat(tidy.lines()).allMatch(line -> line.length() <= 100);
    assertThat(tidy)
        .contains("\n *     word")
        .contains("\n * @param x word")
        .startsWith("/** word word")
        .contains("word */\nclass")
        .endsWith("class A {}\n");
  }

  @Test
  void documentedMembersOfOneLineCloseUp() {
    String source =
        """
        class A {
          private int a;

          private A() {
          }

          /**
           * {@return this}
           * @param a a
           */
          public A a(int a) {
            this.a = a;
            return this;
          }

          /**
           * {@return b}
           */
          public int b() {
            return a;
          }

          public enum E {
            /**
             * 1
             */
            ONE,

            /**
             * 2
             */
            TWO
          }
        }
        """;
    assertThat(SourceRenderer.tidy(source))
        .isEqualTo(
            """
            class A {
              private int a;
              private A() {}

              /** {@return this}
               * @param a a */
              public A a(int a) { this.a = a; return this; }
              /** {@return b} */
              public int b() { return a; }

              public enum E { /** 1 */ ONE, /** 2 */ TWO }
            }
            """);
  }

  @Test
  void preformattedLinesStay() {
    String code = "x".repeat(60) + " " + "y".repeat(60);
    assertThat(SourceRenderer.tidy("/**\n * A.\n *\n * <pre>\n * " + code + "\n * </pre>\n */\n"))
        .contains(" * " + code + "\n");
  }

  @Test
  void membersCloseUp() {
    String source =
        """
        class A {
          private int a;

          private int b;

          private Map<A, B> c;

          @Override
          public String toString() {
            return "a . @b";
          }

          public enum E {
            ONE,

            TWO
          }
        }
        """;
    assertThat(SourceRenderer.tidy(source))
        .isEqualTo(
            """
            class A {
              private int a, b;
              private Map<A, B> c;

              @Override public String toString() { return "a . @b"; }

              public enum E { ONE, TWO }
            }
            """);
  }
}
