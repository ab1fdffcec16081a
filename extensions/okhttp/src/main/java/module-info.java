/** Carries the calls of generated clients over OkHttp. */
module io.github.openrouterjava.okhttp {
  requires transitive io.github.openrouterjava.runtime;
  requires transitive okhttp3;
  requires static org.jspecify;

  exports io.github.openrouterjava.okhttp;
}
