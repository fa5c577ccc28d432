package org.bulkhooks.eclipselink.internal.row;

import java.util.Optional;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;

/** A database that can what a test says. */
record KnownDialect(boolean tellsUpdatedRows, boolean tellsDeletedRows, boolean comparesRowValues, int parameters)
        implements Dialect {

    static final KnownDialect ABLE = new KnownDialect(true, true, true, 100);
    static final KnownDialect PLAIN = new KnownDialect(false, false, false, 100);

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.empty();
    }
}
