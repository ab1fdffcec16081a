/** Plain records with what the payloads hold, for databind and for the hand-written codecs. */
@NullMarked
package io.github.openrouterjava.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
