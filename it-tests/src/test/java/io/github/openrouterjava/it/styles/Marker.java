package io.github.openrouterjava.it.styles;

/** An interface of a house. */
public interface Marker {}
