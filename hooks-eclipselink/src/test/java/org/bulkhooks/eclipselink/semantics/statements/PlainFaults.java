package org.bulkhooks.eclipselink.semantics.statements;

import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;

/**
 * What EclipseLink without hooks does not do as it does on H2 and PostgreSQL, so that its tables are nothing to compare
 * with. With hooks the same is written as there: a test still counts the rows, and holds what hooks were told against
 * what is written.
 */
final class PlainFaults {

    /** MariaDB sets one column after the other, and computes of those that it has set already. */
    private static final Set<String> IN_TURN =
            Set.of("of two attributes by one another", "of a converted attribute from one another");

    /**
     * Values of relations go through a temporary table on MariaDB: rows that refer to nothing are left out, and a NULL
     * in the table is refused.
     */
    private static final Set<String> BY_A_TABLE = Set.of(
            "of a reference by another reference",
            "of a reference by itself",
            "of a reference by one another",
            "of a reference by a reference across one",
            "of a reference by a reference across two",
            "of a reference of two columns",
            "of a reference of two columns by one another",
            "of a reference of two columns across another",
            "of a reference by an embedded one",
            "of a reference by an embedded one across another",
            "of a reference with a value by the same path",
            "of a reference with a value across another",
            "of a reference and a value across an embedded one",
            "of a converted attribute from another across a reference",
            "of a converted attribute from another with a converter across a reference",
            "of a converted attribute by a text function across a reference");

    private static final Map<String, Set<Set<String>>> FAULTS = Map.of("mariadb", Set.of(IN_TURN, BY_A_TABLE));

    private PlainFaults() {}

    /** Tells whether the database of this run has one of a statement. */
    static boolean isOf(Shape shape) {
        return FAULTS.getOrDefault(DatabaseServer.nameOfThisRun(), Set.of()).stream()
                .anyMatch(names -> names.contains(shape.name()));
    }
}
