/** What comes of style files: any combination of their keys compiles and loses nothing. */
@NullMarked
package io.github.openrouterjava.it.styles;

import org.jspecify.annotations.NullMarked;
