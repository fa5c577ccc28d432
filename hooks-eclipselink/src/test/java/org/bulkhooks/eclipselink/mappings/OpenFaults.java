package org.bulkhooks.eclipselink.mappings;

import static org.bulkhooks.eclipselink.mappings.harness.Known.known;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.RECORDS;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.SQL;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.TABLES;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.VERSIONS;
import static org.bulkhooks.eclipselink.mappings.harness.Way.CREATE_FLUSH;
import static org.bulkhooks.eclipselink.mappings.harness.Way.CREATE_FLUSH_HOOK;
import static org.bulkhooks.eclipselink.mappings.harness.Way.CREATE_LIST;
import static org.bulkhooks.eclipselink.mappings.harness.Way.CREATE_LIST_HOOK;
import static org.bulkhooks.eclipselink.mappings.harness.Way.CREATE_STREAM;
import static org.bulkhooks.eclipselink.mappings.harness.Way.CREATE_UPSERT;
import static org.bulkhooks.eclipselink.mappings.harness.Way.DELETE_LIST;
import static org.bulkhooks.eclipselink.mappings.harness.Way.DELETE_STREAM;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_FLUSH;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_FLUSH_CACHED;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_FLUSH_HOOK;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_LIST;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_LIST_HOOK;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_LIST_MANAGED;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_MERGE;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_QUERY;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_STREAM;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_UPSERT;

import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Known;

/**
 * What is wrong and not mended yet: faults, not differences that are wanted. The page on differences in the reference names them. An entry
 * that no cell needs fails the run, so that a mend takes it out.
 */
final class OpenFaults {

    private static final String SET_WITHOUT_EQUALS = "ordered lists with a set of embeddables";

    private OpenFaults() {}

    static List<Known.Entry> all() {
        return List.of(
                known(
                                SET_WITHOUT_EQUALS,
                                "A fault: EclipseLink takes a set of embeddables without equals for changed at each"
                                        + " calculation of changes after the insert, and hooks calculate more often, so that"
                                        + " the version rises more often.",
                                VERSIONS,
                                RECORDS,
                                SQL)
                        .on(
                                CREATE_FLUSH,
                                CREATE_LIST,
                                CREATE_STREAM,
                                CREATE_UPSERT,
                                CREATE_FLUSH_HOOK,
                                CREATE_LIST_HOOK,
                                UPDATE_FLUSH,
                                UPDATE_FLUSH_CACHED,
                                UPDATE_MERGE,
                                UPDATE_LIST,
                                UPDATE_STREAM,
                                UPDATE_LIST_MANAGED,
                                UPDATE_UPSERT,
                                UPDATE_QUERY,
                                UPDATE_FLUSH_HOOK,
                                UPDATE_LIST_HOOK),
                known(
                                SET_WITHOUT_EQUALS,
                                "A fault: the delete of the facade ends with the violation of a foreign key.",
                                TABLES)
                        .on(DELETE_LIST, DELETE_STREAM),
                known(
                                "large objects, serialized and lazy values",
                                "A fault: a lazy attribute that a before hook of a flush sets without having read it is"
                                        + " missing among the changed attributes, and old records have its new value.",
                                RECORDS)
                        .on(UPDATE_FLUSH_HOOK)
                        .woven());
    }
}
