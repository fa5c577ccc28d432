/**
 * What is sent to databases that no test can start, with their limits: EclipseLink writes the SQL of each, a driver
 * notes it, and H2 answers.
 */
package org.bulkhooks.eclipselink.limits;
