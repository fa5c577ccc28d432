package org.bulkhooks.eclipselink.mappings;

import static org.bulkhooks.eclipselink.mappings.harness.Known.known;

import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Known;
import org.bulkhooks.eclipselink.mappings.harness.Thing;
import org.bulkhooks.eclipselink.mappings.harness.Way;

/** What is not as EclipseLink alone leaves it, and why: the page on differences in the reference says the same. */
final class KnownDifferences {

    private KnownDifferences() {}

    static List<Known.Entry> all() {
        return List.of(
                known(
                        "embeddables in embeddables",
                        Thing.TABLES,
                        "EclipseLink cannot delete a record together with one that an embeddable of its refers to"
                                + " (EclipseLink-6002); the facade deletes such rows itself, without EclipseLink",
                        Way.DELETE_LIST,
                        Way.DELETE_STREAM),
                known(
                        "callbacks",
                        Thing.TABLES,
                        "@PreUpdate is not called for records of a statement, whatever a before hook changes in them",
                        Way.UPDATE_STATEMENT_HOOK),
                known(
                        "columns that are not updated",
                        Thing.CACHE,
                        "What is set in an attribute with insertable = false stays in the new record, and in the"
                                + " shared cache, although its row does not have it: with EclipseLink alone too",
                        Way.CREATE_FLUSH_HOOK),
                known(
                        "columns that are not updated",
                        Thing.RECORDS,
                        "What is set in an attribute with insertable = false stays in the new record, although its row"
                                + " does not have it",
                        Way.CREATE_FLUSH_HOOK,
                        Way.CREATE_LIST_HOOK),
                known(
                        "list by a join column",
                        Thing.VERSIONS,
                        "A record whose foreign key another class's list writes is written twice where its class and"
                                + " that of the list are written by two calls, or in two chunks; EclipseLink alone does"
                                + " both in one flush",
                        Way.UPDATE_STREAM,
                        Way.UPDATE_UPSERT,
                        Way.UPDATE_QUERY),
                known(
                        "list by a join column",
                        Thing.RECORDS,
                        "The version of an after hook is that of its own call; the call for the list raises it again",
                        Way.UPDATE_STREAM,
                        Way.UPDATE_UPSERT,
                        Way.UPDATE_QUERY),
                known(
                        "list by a join column",
                        Thing.SQL,
                        "Written by two calls or in two chunks, see its versions",
                        Way.UPDATE_STREAM,
                        Way.UPDATE_UPSERT,
                        Way.UPDATE_QUERY),
                known(
                        "list by a join column",
                        Thing.TABLES,
                        "The chunk that deletes the record with the list raises the version of the others, so that"
                                + " those are stale in the next chunk; delete them in one call without chunks, or the"
                                + " others first",
                        Way.DELETE_STREAM));
    }
}
