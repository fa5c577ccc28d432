package org.bulkhooks.eclipselink.internal.row.dialect;

import java.util.Optional;

/** A database that no test runs on: what is said of it here is what its documentation says. */
abstract class UntestedDialect implements Dialect {

    @Override
    public boolean isTested() {
        return false;
    }

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.empty();
    }
}
