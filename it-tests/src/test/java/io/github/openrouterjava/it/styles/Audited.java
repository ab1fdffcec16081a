package io.github.openrouterjava.it.styles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An annotation of a house, with elements of all kinds. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Audited {
  /** Some text. */
  String value() default "";

  /** Some numbers. */
  int[] levels() default {};

  /** A class. */
  Class<?> by() default Object.class;

  /** A constant. */
  RetentionPolicy policy() default RetentionPolicy.CLASS;

  /** Another annotation. */
  Retention retention() default @Retention(RetentionPolicy.CLASS);
}
