/**
 * Does the same work twice, on EclipseLink alone and with hooks, and compares; {@code Bench} is the place where it is
 * done.
 */
package org.bulkhooks.eclipselink.mappings.harness;
