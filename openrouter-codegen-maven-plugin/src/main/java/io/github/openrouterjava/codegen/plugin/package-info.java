/** The goals. Everything that knows Maven is here, and nothing here knows how code is generated. */
@NullMarked
package io.github.openrouterjava.codegen.plugin;

import org.jspecify.annotations.NullMarked;
