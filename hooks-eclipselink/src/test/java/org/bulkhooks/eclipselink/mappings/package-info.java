/**
 * Every kind of mapping on every way to write: what hooks leave in tables and caches, and what they see, beside what
 * EclipseLink alone does with the same work.
 */
package org.bulkhooks.eclipselink.mappings;
