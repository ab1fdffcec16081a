/**
 * Documents made to do harm, each generated from in a JVM that has little memory, notes what it is
 * not meant to do, and stands beside a file and a server that nobody should ever touch.
 */
@NullMarked
package io.github.openrouterjava.it.hostile;

import org.jspecify.annotations.NullMarked;
