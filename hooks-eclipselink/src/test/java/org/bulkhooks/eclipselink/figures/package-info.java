/**
 * A small application that writes two records in each of three ways and tells which types of the library that took.
 *
 * <p>No test: {@code docs/internals/figures/executed-types} starts
 * {@link org.bulkhooks.eclipselink.figures.ExecutedTypes}.
 */
package org.bulkhooks.eclipselink.figures;
