package org.bulkhooks.eclipselink.internal.row.dialect;

import java.util.Optional;

/** A database that nothing special is known of. */
final class GenericDialect implements Dialect {

    @Override
    public boolean isKnown() {
        return false;
    }

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.empty();
    }
}
