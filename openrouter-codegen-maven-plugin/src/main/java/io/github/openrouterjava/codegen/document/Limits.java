package io.github.openrouterjava.codegen.document;

/**
 * What a document may cost, so that a hostile one ends in a message and not in a full heap.
 *
 * @param bytes the size of the document
 * @param depth how deep objects and arrays may nest
 * @param nodes how many values it may hold
 * @param aliasedNodes how many values its YAML aliases may stand for, all uses together
 * @param numberLength how many characters a number may have
 * @param nameLength how many characters a name may have, and an enum's value
 * @param types how many types may be generated
 * @param documents how many other documents a document may refer to
 * @param seconds how long all of it may take
 */
public record Limits(
    int bytes,
    int depth,
    int nodes,
    int aliasedNodes,
    int numberLength,
    int nameLength,
    int types,
    int documents,
    int seconds) {

  public Limits {
    if (seconds < 1) {
      throw new IllegalArgumentException("maxSeconds is less than 1: " + seconds + ".");
    }
  }

  /**
   * About twenty times what the largest public documents need (GitHub's has 12 MB, 20 levels and
   * half a million values), and little enough for a heap of 512 MB.
   */
  public static final Limits DEFAULT =
      new Limits(32 << 20, 200, 2_000_000, 200_000, 400, 4_000, 10_000, 2_000, 300);
}
