package org.bulkhooks.eclipselink.internal.write.dialect;

import java.util.Optional;

/** H2. */
final class H2Dialect implements Dialect {

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.of("SELECT NEXT VALUE FOR " + sequence + " FROM SYSTEM_RANGE(1, ?)");
    }

    /** H2 2.x tells the rows of updates, and never those of deletes. */
    @Override
    public boolean tellsUpdatedRows() {
        return true;
    }

    @Override
    public boolean comparesRowValues() {
        return true;
    }

    @Override
    public int parameters() {
        return 32_767; // of 100,000
    }
}
