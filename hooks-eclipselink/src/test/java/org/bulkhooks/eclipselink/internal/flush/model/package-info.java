/** The entities of the flush tests. */
package org.bulkhooks.eclipselink.internal.flush.model;
