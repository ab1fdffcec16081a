/** Emits what callers call: the entry point and a client for each resource. */
@NullMarked
package io.github.openrouterjava.codegen.emit.client;

import org.jspecify.annotations.NullMarked;
