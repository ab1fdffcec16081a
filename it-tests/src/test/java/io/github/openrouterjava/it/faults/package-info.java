/**
 * Every fault a server can commit, one by one, against the real client over real sockets. {@code
 * it-tests/FAULTS.md} says which test is there for which group of faults; {@link
 * io.github.openrouterjava.it.faults.FaultTableTest} keeps that true.
 */
@NullMarked
package io.github.openrouterjava.it.faults;

import org.jspecify.annotations.NullMarked;
