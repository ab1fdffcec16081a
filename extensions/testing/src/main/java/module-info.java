/** Fake servers for tests of generated clients, and OpenRouter's API as one of them. */
module io.github.openrouterjava.testing {
  requires transitive io.github.openrouterjava.runtime;
  requires static org.jspecify;

  exports io.github.openrouterjava.testing;
  exports io.github.openrouterjava.testing.openrouter;
}
