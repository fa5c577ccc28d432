package org.bulkhooks.eclipselink.internal.statement;

import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row that a statement matches.
 *
 * @param id its id, as EclipseLink keeps it
 * @param version the version that the row has, or null if it was not asked for; a statement can compute another value
 *     for the same column
 * @param values the values of the columns that were asked for
 * @param held whether it is known that the columns hold these values as they are
 * @param before what columns have in the row yet that were asked for, as the database has it
 */
record MatchedRow(Object id, @Nullable Object version, AbstractRecord values, boolean held, AbstractRecord before) {}
