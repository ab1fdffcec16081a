/** What every generated client calls: operations, calls, and the client that sends them. */
@NullMarked
package io.github.openrouterjava.runtime;

import org.jspecify.annotations.NullMarked;
