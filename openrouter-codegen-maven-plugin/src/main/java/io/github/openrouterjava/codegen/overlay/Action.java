package io.github.openrouterjava.codegen.overlay;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;

/**
 * One action of an overlay; exactly one of the three things it can do is set.
 *
 * @param at the target, for messages
 * @param target what it changes
 * @param remove whether it removes it
 * @param copy what it copies there, null where it does not
 * @param update what it merges into it, null where it does not
 */
record Action(
    Cursor at, JsonPath target, boolean remove, @Nullable JsonPath copy, @Nullable Cursor update) {}
