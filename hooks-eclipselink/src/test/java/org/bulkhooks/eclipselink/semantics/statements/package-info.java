/**
 * UPDATE and DELETE statements of every shape, each run on EclipseLink as it is and with hooks that change nothing.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.semantics.statements.Shape}, a row of the table.
 */
package org.bulkhooks.eclipselink.semantics.statements;
