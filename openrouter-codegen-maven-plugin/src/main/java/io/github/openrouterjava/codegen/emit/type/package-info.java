/** Emits the types of the model, one small emitter for each construct. */
@NullMarked
package io.github.openrouterjava.codegen.emit.type;

import org.jspecify.annotations.NullMarked;
