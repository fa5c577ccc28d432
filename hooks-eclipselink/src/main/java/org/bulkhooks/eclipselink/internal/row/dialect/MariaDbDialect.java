package org.bulkhooks.eclipselink.internal.row.dialect;

import java.util.Optional;

/** MariaDB, which has sequences. */
final class MariaDbDialect extends MySqlDialect {

    /**
     * Each number makes two more, 2n and 2n + 1, so that there are as many rounds as the count has binary digits: after
     * 1,000 rounds the recursion ends with a mere warning.
     */
    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.of("WITH RECURSIVE drawn (n) AS (SELECT 1 UNION ALL SELECT 2 * n + digit FROM drawn"
                + " JOIN (SELECT 0 AS digit UNION ALL SELECT 1) digits WHERE 2 * n + digit <= ?) SELECT NEXTVAL("
                + sequence + ") FROM drawn");
    }

    @Override
    public Optional<RowTables> rowTables() {
        return Optional.of(new MariaDbRowTables());
    }

    @Override
    public boolean goesBack() {
        return true;
    }
}
