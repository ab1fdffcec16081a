/** The machine-readable files beside the sources: the manifest and native-image metadata. */
@NullMarked
package io.github.openrouterjava.codegen.manifest;

import org.jspecify.annotations.NullMarked;
