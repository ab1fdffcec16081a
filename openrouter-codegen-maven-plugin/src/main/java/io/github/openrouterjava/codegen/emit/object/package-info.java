/**
 * Emits objects: schemas, the parameters of an operation and forms alike. They differ in how they
 * are written, which an {@link io.github.openrouterjava.codegen.emit.object.ObjectSource} adds.
 */
@NullMarked
package io.github.openrouterjava.codegen.emit.object;

import org.jspecify.annotations.NullMarked;
