/** A small bank: the entities that the table of semantics is proven with. */
package org.bulkhooks.eclipselink.semantics.model;
