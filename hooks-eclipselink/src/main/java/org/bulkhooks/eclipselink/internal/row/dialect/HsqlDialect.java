package org.bulkhooks.eclipselink.internal.row.dialect;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** HSQLDB. */
final class HsqlDialect implements Dialect {

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.of("SELECT NEXT VALUE FOR " + sequence + " FROM UNNEST(SEQUENCE_ARRAY(1, ?, 1))");
    }

    @Override
    public boolean tellsIdsOfBatches() {
        return true;
    }

    /** It cuts them if it has computed them. */
    @Override
    public RoundingMode rounding(boolean computed) {
        return computed ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    }

    @Override
    public Optional<KeyedInsert> keyedInsert(String table, List<String> columns, List<Integer> key) {
        return Optional.of(KeyedInsert.merge(table, "(VALUES (0)) AS one (row)", columns, key));
    }
}
