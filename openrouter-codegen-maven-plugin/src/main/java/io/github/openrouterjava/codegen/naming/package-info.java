/** The stage that decides every Java name, in one pass, before anything is emitted. */
@NullMarked
package io.github.openrouterjava.codegen.naming;

import org.jspecify.annotations.NullMarked;
