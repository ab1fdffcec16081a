package io.github.openrouterjava.it.styles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** In a package of this nothing is null that does not say so. */
@Target(ElementType.PACKAGE)
public @interface NeverNull {}
