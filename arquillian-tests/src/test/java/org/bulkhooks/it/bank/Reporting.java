package org.bulkhooks.it.bank;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The second database. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Reporting {}
