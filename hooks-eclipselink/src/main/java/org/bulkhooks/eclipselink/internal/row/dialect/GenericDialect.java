package org.bulkhooks.eclipselink.internal.row.dialect;

/** A database that nothing special is known of. */
final class GenericDialect extends UntestedDialect {}
