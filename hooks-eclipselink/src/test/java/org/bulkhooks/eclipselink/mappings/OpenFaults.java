package org.bulkhooks.eclipselink.mappings;

import static org.bulkhooks.eclipselink.mappings.harness.Known.known;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.RECORDS;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.TABLES;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPSERT_TAKEN;

import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Known;

/**
 * What is wrong and not mended yet: faults, not differences that are wanted. The page on differences in the reference names them. An entry
 * that no cell needs fails the run, so that a mend takes it out.
 */
final class OpenFaults {

    private OpenFaults() {}

    static List<Known.Entry> all() {
        return List.of(known(
                        "joined tables",
                        "A fault: where an upsert finds a key taken that it did not see, an eager reference of a"
                                + " subclass to a row that came after the snapshot is null in the old record, and"
                                + " is not set to null.",
                        TABLES,
                        RECORDS)
                .on(UPSERT_TAKEN)
                .database("mariadb"));
    }
}
