/**
 * What EclipseLink's descriptors can ask for beyond Jakarta Persistence, and what becomes of it where hooks are called.
 */
package org.bulkhooks.eclipselink.semantics.descriptors;
