package io.vexel.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds a string, or each string of a list. Lengths count Unicode code points. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {
  int min() default 0;

  int max();

  /** A regular expression that must be found in the text; empty for none. */
  String pattern() default "";

  /** What to tell a caller whose text does not have the pattern. */
  String says() default "";

  /** A format of JSON Schema, for documentation; empty for none. */
  String format() default "";
}
