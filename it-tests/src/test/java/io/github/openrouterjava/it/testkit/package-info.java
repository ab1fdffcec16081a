@NullMarked
package io.github.openrouterjava.it.testkit;

import org.jspecify.annotations.NullMarked;
