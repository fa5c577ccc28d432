/** Entities whose ids the database makes while it inserts their rows. */
package org.bulkhooks.eclipselink.semantics.identities;
