/** Applies the rules of an API's dialect to what the server sent. */
@NullMarked
package io.github.openrouterjava.runtime.internal.dialect;

import org.jspecify.annotations.NullMarked;
