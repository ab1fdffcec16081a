/** The server that all clients talk to. */
@NullMarked
package io.github.openrouterjava.benchmarks.server;

import org.jspecify.annotations.NullMarked;
