package org.bulkhooks.eclipselink.internal.write.dialect;

import java.util.Optional;

/** MariaDB, which has sequences. */
final class MariaDbDialect extends MySqlDialect {

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.of(
                "WITH RECURSIVE drawn (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM drawn WHERE n < ?) SELECT NEXTVAL("
                        + sequence + ") FROM drawn");
    }
}
