/**
 * What a small heap must carry: a thousand streams at once, and bodies of gigabytes. Each test runs
 * the client in a JVM of its own. Opt-in, by the profile {@code scale}; results are in {@code
 * it-tests/SCALE.md}.
 */
@NullMarked
package io.github.openrouterjava.it.scale;

import org.jspecify.annotations.NullMarked;
