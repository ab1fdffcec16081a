/** The engine that every generated client stands on: it makes calls and closes connections. */
@NullMarked
package io.github.openrouterjava.runtime.client;

import org.jspecify.annotations.NullMarked;
