/**
 * What a change of the document means to callers of the generated client: two views joined, the
 * Java surface and the model of the wire.
 */
@NullMarked
package io.github.openrouterjava.codegen.diff;

import org.jspecify.annotations.NullMarked;
