package org.bulkhooks.internal.extension.mistakes.qualifier;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A qualifier. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Reporting {

    /** Some member. */
    int value() default 0;
}
