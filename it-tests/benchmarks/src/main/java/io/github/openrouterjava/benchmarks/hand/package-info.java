/**
 * The limit: JSON read and written as a patient developer would by hand, on Jackson's streaming
 * parser and generator. Nothing that is not declared is kept, nothing odd is understood.
 */
@NullMarked
package io.github.openrouterjava.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
