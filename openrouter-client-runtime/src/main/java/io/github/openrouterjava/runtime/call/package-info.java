/**
 * Descriptions of calls: operations, their arguments, and the types of their responses. Immutable
 * values that send nothing themselves.
 */
@NullMarked
package io.github.openrouterjava.runtime.call;

import org.jspecify.annotations.NullMarked;
