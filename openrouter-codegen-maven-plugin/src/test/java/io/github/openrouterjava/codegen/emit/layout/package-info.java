@NullMarked
package io.github.openrouterjava.codegen.emit.layout;

import org.jspecify.annotations.NullMarked;
