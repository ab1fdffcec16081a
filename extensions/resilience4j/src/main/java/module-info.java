/** Circuit breakers, bulkheads and rate limiters of Resilience4j around the calls of clients. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // it has no descriptors
module io.github.openrouterjava.resilience4j {
  requires transitive io.github.openrouterjava.runtime;
  requires transitive io.github.resilience4j.bulkhead;
  requires transitive io.github.resilience4j.circuitbreaker;
  requires transitive io.github.resilience4j.ratelimiter;
  requires io.github.resilience4j.core;
  requires static org.jspecify;

  exports io.github.openrouterjava.resilience4j;
}
