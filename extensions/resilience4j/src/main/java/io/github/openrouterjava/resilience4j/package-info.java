/** Circuit breakers, bulkheads and rate limiters of Resilience4j around whole calls. */
@NullMarked
package io.github.openrouterjava.resilience4j;

import org.jspecify.annotations.NullMarked;
