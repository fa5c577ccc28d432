package org.bulkhooks.eclipselink.internal.statement;

import org.eclipse.persistence.internal.sessions.AbstractRecord;

/**
 * A row that a statement matches.
 *
 * @param id its id, as EclipseLink keeps it
 * @param values the values of the columns that were asked for
 */
record MatchedRow(Object id, AbstractRecord values) {}
