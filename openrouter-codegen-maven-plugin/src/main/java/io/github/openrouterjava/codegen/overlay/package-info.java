/** Applies OpenAPI overlays to document trees, before anything is read from them. */
@NullMarked
package io.github.openrouterjava.codegen.overlay;

import org.jspecify.annotations.NullMarked;
