/** The generator: an OpenAPI document and overlays in, the files of a Java client out. */
@NullMarked
package io.github.openrouterjava.codegen;

import org.jspecify.annotations.NullMarked;
