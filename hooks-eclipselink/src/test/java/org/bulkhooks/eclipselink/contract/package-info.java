/**
 * The contract kit of the core on EclipseLink: the same tests that the integration in memory passes, on H2, on entity
 * classes woven and unwoven.
 */
package org.bulkhooks.eclipselink.contract;
