/**
 * The fake servers do what they say; faults in clients would otherwise hide behind faults in
 * servers.
 */
@NullMarked
package io.github.openrouterjava.it.fake;

import org.jspecify.annotations.NullMarked;
