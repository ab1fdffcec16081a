/**
 * The first program to run: a chat, a streamed chat and a list of models, with or without a key.
 */
@NullMarked
package io.github.openrouterjava.it.quickstart;

import org.jspecify.annotations.NullMarked;
