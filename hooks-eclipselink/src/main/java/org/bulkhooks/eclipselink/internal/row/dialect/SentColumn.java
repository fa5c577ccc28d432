package org.bulkhooks.eclipselink.internal.row.dialect;

/**
 * A column to which values are sent as a column of a table.
 *
 * @param name its name, as it stands in SQL
 * @param type the type of what is sent, as it stands in SQL
 * @param code makes of a value what is sent
 */
public record SentColumn(String name, String type, ValueCode code) {}
