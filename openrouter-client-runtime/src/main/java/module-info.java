/**
 * HTTP, authentication, retry, server-sent events, paging, errors and JSON support for generated
 * clients.
 */
module io.github.openrouterjava.runtime {
  requires transitive java.net.http;
  requires transitive tools.jackson.databind;
  requires static transitive org.jspecify;

  exports io.github.openrouterjava.runtime;
  exports io.github.openrouterjava.runtime.auth;
  exports io.github.openrouterjava.runtime.call;
  exports io.github.openrouterjava.runtime.client;
  exports io.github.openrouterjava.runtime.error;
  exports io.github.openrouterjava.runtime.generated;
  exports io.github.openrouterjava.runtime.http;
  exports io.github.openrouterjava.runtime.json;
  exports io.github.openrouterjava.runtime.observe;
  exports io.github.openrouterjava.runtime.retry;

  // Jackson makes the serializers that the annotations of JsonSerializable name.
  opens io.github.openrouterjava.runtime.json to
      tools.jackson.databind;
}
