package io.github.openrouterjava.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.DocumentReader;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.document.Node;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries select: the kinds of cases of RFC 9535's tables and its compliance suite. */
class JsonPathTest {

  @ParameterizedTest(name = "{1} of {0} = {2}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          # Root and names
          {"k":"v"}                   | $                    | [{"k":"v"}]
          3                           | $                    | [3]
          {"a":1,"b":2}               | $.a                  | [1]
          {"a":1}                     | $.c                  | []
          [1]                         | $.a                  | []
          {"o":{"j j":{"k.k":3}}}     | $.o['j j']['k.k']    | [3]
          {"o":{"j j":{"k.k":3}}}     | $.o["j j"]["k.k"]    | [3]
          {"'":{"@":2}}               | $["'"]["@"]          | [2]
          {"☺":1}                     | $.☺                  | [1]
          {"":1}                      | $['']                | [1]
          {"a":null}                  | $.a                  | [null]
          {"a":1}                     | $ .a                 | [1]
          {"_1":1}                    | $._1                 | [1]
          # Escapes
          {"a\\u263ab":1}              | $["a\\u263Ab"]        | [1]
          {"\\ud834\\udd1e":1}          | $["\\uD834\\uDD1E"]    | [1]
          {"\\b\\f\\n\\r\\t/\\\\":1}        | $['\\b\\f\\n\\r\\t\\/\\\\'] | [1]
          {"'":1}                     | $['\\'']              | [1]
          {"\\"":1}                    | $["\\""]              | [1]
          # Wildcards
          {"o":{"j":1,"k":2},"a":[5]} | $[*]                 | [{"j":1,"k":2},[5]]
          {"o":{"j":1,"k":2},"a":[5]} | $.o.*                | [1,2]
          {"o":{"j":1,"k":2},"a":[5]} | $.o[*, *]            | [1,2,1,2]
          [5,3]                       | $[*]                 | [5,3]
          7                           | $.*                  | []
          # Indexes
          ["a","b"]                   | $[1]                 | ["b"]
          ["a","b"]                   | $[-2]                | ["a"]
          ["a","b"]                   | $[2]                 | []
          ["a","b"]                   | $[-3]                | []
          {"0":1}                     | $[0]                 | []
          ["a","b"]                   | $[0,0,1]             | ["a","a","b"]
          ["a","b"]                   | $[9007199254740991]  | []
          # Slices
          [0,1,2,3,4,5,6]             | $[1:3]               | [1,2]
          [0,1,2,3,4,5,6]             | $[5:]                | [5,6]
          [0,1,2,3,4,5,6]             | $[1:5:2]             | [1,3]
          [0,1,2,3,4,5,6]             | $[5:1:-2]            | [5,3]
          [0,1,2,3,4,5,6]             | $[::-1]              | [6,5,4,3,2,1,0]
          [0,1,2,3,4,5,6]             | $[::0]               | []
          [0,1,2,3,4,5,6]             | $[-2:]               | [5,6]
          [0,1,2,3,4,5,6]             | $[:-5]               | [0,1]
          [0,1,2,3,4,5,6]             | $[10:0:-3]           | [6,3]
          [0,1,2,3,4,5,6]             | $[-100:100:3]        | [0,3,6]
          [0,1,2,3,4,5,6]             | $[ 1 : 3 : 1 ]       | [1,2]
          [0,1,2]                     | $[0:9007199254740991:9007199254740991] | [0]
          {"a":1}                     | $[0:1]               | []
          # Descendants
          {"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]} | $..j       | [1,4]
          {"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]} | $..[0]     | [5,{"j":4}]
          {"o":{"j":1},"a":[5]}       | $..*                 | [{"j":1},[5],1,5]
          {"o":{"j":1},"a":[5]}       | $.o..[*, *]          | [1,1]
          {"a":[{"b":1},{"c":2}]}     | $.a..['b','c']       | [1,2]
          {"a":null}                  | $.a..*               | []
          """)
  void selects(String document, String query, String expected) {
    assertThat(select(document, query)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} of {0} = {2}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          # Existence
          [{"a":1},{"b":2},3]         | $[?@.a]              | [{"a":1}]
          [{"a":null},{}]             | $[?@.a]              | [{"a":null}]
          [{"a":1},{"b":2}]           | $[?!@.a]             | [{"b":2}]
          {"x":{"a":1},"y":2}         | $[?@.a]              | [{"a":1}]
          [[1],[],3]                  | $[?@.*]              | [[1]]
          [1,{"a":[1,2]}]             | $[?@..[1]]           | [{"a":[1,2]}]
          [1]                         | $[?$[0]]             | [1]
          # Comparisons
          [3,5,1,2,4,6]               | $[?@>3.5]            | [5,4,6]
          [{"b":"j"},{"b":"k"},{}]    | $[?@.b == 'k']       | [{"b":"k"}]
          [{"b":"j"},{"b":"k"},{}]    | $[?@.b != 'k']       | [{"b":"j"},{}]
          [{"b":1},{"b":2}]           | $[?(@.b == 1)]       | [{"b":1}]
          [{},{"a":1}]                | $[?@.a == @.b]       | [{}]
          [{},{"a":1}]                | $[?@.a <= @.b]       | [{}]
          [{},{"a":1}]                | $[?@.a < 2]          | [{"a":1}]
          [1,"1",true,null,1.0,1e0]   | $[?@==1]             | [1,1,1]
          [1,true,false,null]         | $[?@==true]          | [true]
          [null,0,false]              | $[?@==null]          | [null]
          ["a","b"]                   | $[?@>="b"]           | ["b"]
          ["a",1]                     | $[?@<'b']            | ["a"]
          [true,false]                | $[?@<=true]          | [true]
          [{"a":[1]},{"a":[2]}]       | $[?@.a==$[0].a]      | [{"a":[1]}]
          [{"a":{"x":1,"y":2},"b":{"y":2,"x":1}}] | $[?@.a==@.b] | [{"a":{"x":1,"y":2},"b":{"y":2,"x":1}}]
          ["\\ud83d\\ude00","\\uffee"]   | $[?@>'\\uffef']       | ["😀"]
          [-0,0,1]                    | $[?@==-0]            | [0,0]
          [100,1]                     | $[?@==1E2]           | [100]
          # Logic
          [1,2,3,4]                   | $[?@>1 && @<4]       | [2,3]
          [1,2,3,4]                   | $[?@<2 || @>3]       | [1,4]
          [1,2,3,4]                   | $[?@==1 || @==2 && @>5] | [1]
          [1,2,3,4]                   | $[?(@==1 || @==2) && @>1] | [2]
          [1,2,3,4]                   | $[?!(@>1 && @<4)]    | [1,4]
          [1,2]                       | $[?@==1, ?@==2]      | [1,2]
          [{"a":[{"b":1}]},{"a":[]}]  | $[?@.a[?@.b==1]]     | [{"a":[{"b":1}]}]
          # Functions
          ["ab","😀","",[1,2],{"a":1},7] | $[?length(@)==1]  | ["😀",{"a":1}]
          [[1,2],[1]]                 | $[?count(@.*)>1]     | [[1,2]]
          [{"a":1},{"a":2},{}]        | $[?value(@..a)==2]   | [{"a":2}]
          [{"a":[{"b":1},{"b":1}]}]   | $[?value(@..b)==1]   | []
          ["abc","ab","xab"]          | $[?match(@,'ab.?')]  | ["abc","ab"]
          ["abc","ab","xab","y"]      | $[?search(@,'ab')]   | ["abc","ab","xab"]
          ["a\\nb","a b"]              | $[?match(@,'a.b')]   | ["a b"]
          ["^a","a","a$"]             | $[?match(@,'^a$')]   | ["a"]
          ["^a","a","ab","ba"]        | $[?search(@,'^a')]   | ["a","ab"]
          ["^a","a","a\\n","ba"]       | $[?search(@,'a$')]   | ["^a","a","ba"]
          ["^a","a"]                  | $[?match(@,'\\\\^a')]  | ["^a"]
          ["a-","b","-"]              | $[?match(@,'[-a]+')] | ["a-","-"]
          ["aé","ab"]                 | $[?match(@,'a[^\\\\p{L}]?\\\\p{Ll}')] | ["aé","ab"]
          ["ab"]                      | $[?match(@,'a(')]    | []
          ["ab"]                      | $[?match(@,'\\\\w+')]  | []
          [1]                         | $[?match(@,'1')]     | []
          ["ab"]                      | $[?!match(@,'b')]    | ["ab"]
          [["ab","b"],["ab","c"]]     | $[?search(@[0],@[1])] | [["ab","b"]]
          [1]                         | $[?length(@.a)==length(@.b)] | [1]
          """)
  void filters(String document, String query, String expected) {
    assertThat(select(document, query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        " $",
        "$ ",
        "$.",
        "$..",
        "$. a",
        "$.1a",
        "$.a-b",
        "$[",
        "$[]",
        "$[a]",
        "$[1",
        "$[01]",
        "$[-0]",
        "$[1.0]",
        "$[9007199254740992]",
        "$['a]",
        "$['\\\"']",
        "$[\"\\'\"]",
        "$['\\x']",
        "$['\\ud800']",
        "$['\\udc00\\ud800']",
        "$['\\u12']",
        "$['\t']",
        "$[0,]",
        "$[,0]",
        "$[0 0]",
        "$[1:2:3:4]",
        "$[:01]",
        "$.[0]",
        "$$",
        "$[?]",
        "$[?@]]",
        "$[?(@.a]",
        "$[?@.a==]",
        "$[?@.a=1]",
        "$[?@.a===1]",
        "$[?@.a & @.b]",
        "$[?1]",
        "$[?true]",
        "$[?'a']",
        "$[?@.*==1]",
        "$[?@..a==1]",
        "$[?@[0,1]==1]",
        "$[?@[0:1]==1]",
        "$[?@==01]",
        "$[?@==1.]",
        "$[?@==.5]",
        "$[?@==+1]",
        "$[?@==True]",
        "$[?@==[1]]",
        "$[?!1==1]",
        "$[?(@.a)==1]",
        "$[?length(@)]",
        "$[?length(@.*)==1]",
        "$[?length()==1]",
        "$[?length(@,@)==1]",
        "$[?length (@)==1]",
        "$[?count(@.a)]",
        "$[?count(1)==1]",
        "$[?match(@,'a')==true]",
        "$[?match(@.*,'a')]",
        "$[?value(@.a)]",
        "$[?nope(@)]",
        "$[?Length(@)==1]",
      })
  void refuses(String query) {
    assertThatThrownBy(() -> JsonPath.parse(query)).isInstanceOf(JsonPathException.class);
  }

  @Test
  void refusesNestingWithoutEnd() {
    String query = "$[?" + "(".repeat(100_000) + "@.a" + ")".repeat(100_000) + "]";
    String subqueries = "$" + "[?@".repeat(100_000) + "]".repeat(100_000);

    assertThatThrownBy(() -> JsonPath.parse(query)).isInstanceOf(JsonPathException.class);
    assertThatThrownBy(() -> JsonPath.parse(subqueries)).isInstanceOf(JsonPathException.class);
  }

  @Test
  void stopsARegularExpressionThatBacktracksWithoutEnd() {
    String document = "[\"" + "a".repeat(5_000) + "!\"]";

    assertThatThrownBy(() -> select(document, "$[?match(@,'(a*)*b')]"))
        .isInstanceOf(JsonPathException.class)
        .hasMessageContaining("takes too long");
  }

  @Test
  void stopsAQueryThatMultipliesItsNodes() {
    String document = "[".repeat(100) + "]".repeat(100);

    assertThatThrownBy(() -> select(document, "$..*..*..*..*..*..*..*"))
        .isInstanceOf(JsonPathException.class);
  }

  @Test
  void saysWhereAQueryIsWrong() {
    assertThatThrownBy(() -> JsonPath.parse("$.paths['/a].get"))
        .hasMessage("The string is not closed at character 17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          {"a":{"j":[1,2]}}   | $.a.j[1]   | $['a']['j'][1]
          {"a":[1,2]}         | $.a[-1]    | $['a'][1]
          {"\\u000b'\\n":1}     | $.*        | $['\\u000b\\'\\n']
          {"☺":1}             | $.*        | $['☺']
          {"0":1}             | $.*        | $['0']
          """)
  void normalisesPaths(String document, String query, String expected) {
    Cursor root = read(document);

    assertThat(JsonPath.parse(query).select(root))
        .singleElement()
        .extracting(node -> JsonPath.normalisedPath(root, node))
        .isEqualTo(expected);
  }

  @Test
  void knowsQueriesThatLeadToOneNode() {
    assertThat(JsonPath.parse("$.a['b'][0]").isSingular()).isTrue();
    assertThat(List.of("$.*", "$..a", "$[0,1]", "$[0:1]", "$[?@.a]"))
        .noneMatch(query -> JsonPath.parse(query).isSingular());
  }

  private static String select(String document, String query) {
    return JsonPath.parse(query).select(read(document)).stream()
        .map(node -> Json.write(node.node()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Cursor read(String document) {
    Diagnostics diagnostics = new Diagnostics();
    Node root =
        new DocumentReader(Limits.DEFAULT)
            .read(DocumentSource.of("test.json", document), diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return Cursor.root(Objects.requireNonNull(root));
  }
}
