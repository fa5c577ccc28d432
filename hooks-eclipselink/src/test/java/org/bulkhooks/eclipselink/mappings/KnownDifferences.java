package org.bulkhooks.eclipselink.mappings;

import static org.bulkhooks.eclipselink.mappings.harness.Known.known;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.CACHE;
import static org.bulkhooks.eclipselink.mappings.harness.Thing.HOOKS;
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
import static org.bulkhooks.eclipselink.mappings.harness.Way.DELETE_FLUSH;
import static org.bulkhooks.eclipselink.mappings.harness.Way.DELETE_LIST;
import static org.bulkhooks.eclipselink.mappings.harness.Way.DELETE_STATEMENT;
import static org.bulkhooks.eclipselink.mappings.harness.Way.DELETE_STREAM;
import static org.bulkhooks.eclipselink.mappings.harness.Way.KEEP_FLUSH;
import static org.bulkhooks.eclipselink.mappings.harness.Way.KEEP_FLUSH_CHANGED;
import static org.bulkhooks.eclipselink.mappings.harness.Way.KEEP_LIST;
import static org.bulkhooks.eclipselink.mappings.harness.Way.KEEP_LIST_CHANGED;
import static org.bulkhooks.eclipselink.mappings.harness.Way.LEAVE_LIST;
import static org.bulkhooks.eclipselink.mappings.harness.Way.LEAVE_QUERY;
import static org.bulkhooks.eclipselink.mappings.harness.Way.LEAVE_UPSERT;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_FLUSH;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_FLUSH_CACHED;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_FLUSH_HOOK;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_LIST;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_LIST_HOOK;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_LIST_MANAGED;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_MERGE;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_QUERY;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_STATEMENT;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_STATEMENT_HOOK;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_STREAM;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPDATE_UPSERT;
import static org.bulkhooks.eclipselink.mappings.harness.Way.UPSERT_TAKEN;

import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.mappings.harness.Known;

/** What is not as EclipseLink alone leaves it, and why: the page on differences in the reference says the same. */
final class KnownDifferences {

    private KnownDifferences() {}

    /** What an upsert persists: it cannot make updates of its records when the insert finds their keys taken. */
    private static final List<String> PERSISTED = List.of(
            "locking by columns",
            "event listeners of a descriptor",
            "history",
            "converters of EclipseLink, transformation",
            "ordered elements",
            "queries of its own",
            "children of their parent",
            "a part of one owner",
            "a table for each class",
            "tenants by a column",
            "tenants by a table",
            "maps of entities by an attribute",
            "ordered lists with a set of embeddables");

    /**
     * And what else it persists on MariaDB, where a transaction does not see the rows of the class that it looks at
     * next, either.
     */
    private static final List<String> PERSISTED_ON_MARIADB = List.of(
            "ids of two columns",
            "collections of embeddables",
            "collections in an embeddable",
            "list by a join column",
            "references in join tables",
            "many to many",
            "derived ids",
            "maps of elements",
            "ordered list and set of embeddables",
            "variable one-to-one");

    static List<Known.Entry> all() {
        return Stream.of(
                        differences().stream(),
                        PERSISTED.stream().map(KnownDifferences::refusedWhenTaken),
                        PERSISTED_ON_MARIADB.stream()
                                .map(mapping -> refusedWhenTaken(mapping).database("mariadb")),
                        Stream.of(refusedWhenTaken("returned columns").database("postgresql")))
                .flatMap(entries -> entries)
                .toList();
    }

    private static Known.Entry refusedWhenTaken(String mapping) {
        return known(
                        mapping,
                        "Records whose rows come between the look of an upsert and its insert are refused where it"
                                + " persists them: the transaction is to be repeated.",
                        TABLES)
                .on(UPSERT_TAKEN);
    }

    private static List<Known.Entry> differences() {
        return List.of(
                known(
                                "embeddables in embeddables",
                                "EclipseLink cannot delete a record together with one that an embeddable of it refers"
                                        + " to (EclipseLink-6002). The facade deletes such rows itself, and can.",
                                TABLES)
                        .on(DELETE_LIST, DELETE_STREAM),
                known(
                                "callbacks",
                                "@PreUpdate is not called for records of a statement, whatever a before hook changes.",
                                TABLES)
                        .on(UPDATE_STATEMENT_HOOK),
                known(
                                "children of their parent",
                                "A before hook of a flush that takes a new child out of its parent: the row is not"
                                        + " written, but the before hooks of its create may have been called already.",
                                HOOKS)
                        .on(CREATE_FLUSH_HOOK),
                known(
                                "maps of entities by an attribute",
                                "A before hook of a flush that takes a new child out of its parent: the row is not"
                                        + " written, but the before hooks of its create may have been called already.",
                                HOOKS)
                        .on(CREATE_FLUSH_HOOK),
                known(
                                "a part of one owner",
                                "A before hook of a flush that takes a new child out of its parent: the row is not"
                                        + " written, but the before hooks of its create may have been called already.",
                                HOOKS)
                        .on(CREATE_FLUSH_HOOK),
                known(
                                "columns that are not updated",
                                "What is set in an attribute with insertable = false stays in the new record, and so"
                                        + " in the shared cache, although the row does not have it: with EclipseLink alone"
                                        + " too.",
                                CACHE,
                                RECORDS)
                        .on(CREATE_FLUSH_HOOK),
                known(
                                "columns that are not updated",
                                "What is set in an attribute with insertable = false stays in the new record, although"
                                        + " the row does not have it.",
                                RECORDS)
                        .on(CREATE_LIST_HOOK),
                known(
                                "list by a join column",
                                "Where the records of a list and those with the list are written by two calls, or in"
                                        + " two chunks, a record that changes itself and leaves the list is written twice,"
                                        + " and its version rises twice. EclipseLink alone does both in one flush.",
                                VERSIONS,
                                RECORDS,
                                SQL)
                        .on(UPDATE_STREAM, UPDATE_UPSERT, UPSERT_TAKEN, UPDATE_QUERY),
                known(
                                "list by a join column",
                                "The chunk that deletes the records with the list raises the versions of those in it,"
                                        + " so that these are stale in a later chunk. Without chunks they are deleted"
                                        + " together.",
                                TABLES)
                        .on(DELETE_STREAM),
                known(
                                "ordered lists with a set of embeddables",
                                "The change of the caller reads the collections of records that no persistence context has,"
                                        + " and EclipseLink reads the reference in each of their embeddables with a query of"
                                        + " its own. On the other side all references are managed already.",
                                SQL)
                        .on(UPDATE_QUERY),
                known(
                                "properties with logic",
                                "Woven, EclipseLink takes the value that a setter is given for a change of a managed"
                                        + " instance, and the value of the getter everywhere else: here the two are"
                                        + " different on purpose.",
                                TABLES)
                        .on(UPDATE_QUERY, UPDATE_STATEMENT_HOOK, KEEP_LIST_CHANGED)
                        .woven(),
                known("ids from tables", "An upsert has drawn ids for its records when it finds their rows.", SQL)
                        .on(UPSERT_TAKEN)
                        .database("mariadb"),
                known(
                                "reference to a unique column",
                                "EclipseLink alone joins a temporary table on MariaDB, which lacks the rows that refer to"
                                        + " nothing and cuts decimals. With hooks the rows get what the values are.",
                                TABLES,
                                VERSIONS,
                                HOOKS)
                        .on(UPDATE_STATEMENT, UPDATE_STATEMENT_HOOK)
                        .database("mariadb"),
                known(
                                "embeddables",
                                "Woven, EclipseLink's merge leaves columns of an embeddable that became null as they"
                                        + " are, while the instance says otherwise.",
                                RECORDS)
                        .on(UPDATE_MERGE)
                        .woven(),
                known(
                                "embeddables",
                                "Woven, EclipseLink's merge leaves columns of an embeddable that became null as they"
                                        + " are. The facade writes null.",
                                TABLES)
                        .on(
                                UPDATE_LIST,
                                UPDATE_STREAM,
                                UPDATE_LIST_MANAGED,
                                UPDATE_UPSERT,
                                UPSERT_TAKEN,
                                UPDATE_LIST_HOOK)
                        .woven(),
                known(
                                "embeddables in embeddables",
                                "Woven, EclipseLink's merge leaves columns of an embeddable that became null as they"
                                        + " are. The facade writes null.",
                                TABLES,
                                VERSIONS,
                                HOOKS,
                                SQL)
                        .on(
                                UPDATE_LIST,
                                UPDATE_STREAM,
                                UPDATE_LIST_MANAGED,
                                UPDATE_UPSERT,
                                UPSERT_TAKEN,
                                UPDATE_LIST_HOOK)
                        .woven(),
                known(
                                "collections in an embeddable",
                                "Woven, EclipseLink alone does not notice that a collection in an embeddable of a managed"
                                        + " instance has changed, and loses the rows. Where a class has hooks, they are"
                                        + " written.",
                                TABLES,
                                SQL)
                        .on(
                                UPDATE_FLUSH,
                                UPDATE_FLUSH_CACHED,
                                UPDATE_FLUSH_HOOK,
                                UPDATE_QUERY,
                                KEEP_FLUSH_CHANGED,
                                KEEP_LIST_CHANGED)
                        .woven(),
                known(
                                "additional criteria",
                                "A record that no query finds any more after a statement was updated, as its hooks are"
                                        + " told; here it is looked for like a deleted one.",
                                RECORDS,
                                HOOKS)
                        .on(UPDATE_STATEMENT),
                known(
                                "additional criteria",
                                "A before hook changes a record that no query finds any more after the statement: it"
                                        + " is written, with the statement. EclipseLink alone would not find it to change"
                                        + " it.",
                                TABLES,
                                RECORDS,
                                HOOKS,
                                SQL)
                        .on(UPDATE_STATEMENT_HOOK),
                known(
                                "list by a join column",
                                "A DELETE takes no record out of the lists of others that are in the shared cache, nor"
                                        + " does it with EclipseLink alone.",
                                CACHE)
                        .on(DELETE_STATEMENT),
                known(
                                "maps of elements",
                                "EclipseLink keeps a map by entities in its shared cache as it was when a managed"
                                        + " instance clears it: the same without hooks.",
                                CACHE)
                        .on(
                                UPDATE_FLUSH,
                                UPDATE_FLUSH_CACHED,
                                UPDATE_MERGE,
                                UPDATE_LIST_MANAGED,
                                UPDATE_FLUSH_HOOK,
                                KEEP_FLUSH_CHANGED),
                known(
                                "read-only",
                                "Neither EclipseLink nor the facade removes an instance of a read-only entity.",
                                TABLES)
                        .on(KEEP_FLUSH, KEEP_FLUSH_CHANGED, KEEP_LIST, KEEP_LIST_CHANGED),
                known(
                                "event listeners of a descriptor",
                                "Woven, EclipseLink does not bring what a listener of a descriptor puts into a managed"
                                        + " instance to its shared cache: the same without hooks.",
                                CACHE)
                        .on(
                                UPDATE_FLUSH,
                                UPDATE_FLUSH_CACHED,
                                UPDATE_MERGE,
                                UPDATE_LIST_MANAGED,
                                UPDATE_FLUSH_HOOK,
                                KEEP_FLUSH_CHANGED)
                        .woven(),
                known(
                                "read-only",
                                "What changes in an instance of a read-only entity changes in the shared cache, which"
                                        + " EclipseLink hands out itself.",
                                CACHE)
                        .on(UPDATE_FLUSH, UPDATE_FLUSH_CACHED, UPDATE_MERGE, UPDATE_FLUSH_HOOK),
                known(
                                "read-only",
                                "The facade refuses records of a read-only entity; EclipseLink takes them and writes"
                                        + " nothing.",
                                TABLES)
                        .on(
                                CREATE_LIST,
                                CREATE_STREAM,
                                CREATE_UPSERT,
                                CREATE_LIST_HOOK,
                                UPDATE_LIST,
                                UPDATE_STREAM,
                                UPDATE_LIST_MANAGED,
                                UPDATE_UPSERT,
                                UPSERT_TAKEN,
                                UPDATE_QUERY,
                                UPDATE_LIST_HOOK,
                                LEAVE_LIST,
                                LEAVE_UPSERT,
                                LEAVE_QUERY),
                known(
                                "read-only",
                                "A statement writes rows of a read-only entity. What a before hook changes beyond it"
                                        + " is refused: EclipseLink would not write it.",
                                TABLES)
                        .on(UPDATE_STATEMENT_HOOK),
                known(
                                "a table for each class",
                                "What a query selects of a hierarchy with a table for each class is not updated by the"
                                        + " facade: EclipseLink cannot lock and read its rows by id at once.",
                                TABLES)
                        .on(UPDATE_QUERY, LEAVE_QUERY),
                known(
                                "history",
                                "What a before hook of a statement changes beyond the statement is refused where only"
                                        + " EclipseLink's own path could write it.",
                                TABLES)
                        .on(UPDATE_STATEMENT_HOOK),
                known(
                                "event listeners of a descriptor",
                                "A statement tells listeners of a descriptor nothing, nor does what a before hook"
                                        + " changes in its records.",
                                TABLES)
                        .on(UPDATE_STATEMENT_HOOK),
                known(
                                "queries of its own",
                                "What a before hook of a statement changes beyond the statement is refused where only"
                                        + " EclipseLink's own path could write it.",
                                TABLES)
                        .on(UPDATE_STATEMENT_HOOK),
                known(
                                "numbers, flags, enums",
                                "A hook that sets a primitive attribute back to what the record had leaves the row as it"
                                        + " was: null stays null, as in a flush.",
                                TABLES)
                        .on(UPDATE_STATEMENT_HOOK),
                known(
                                "queries of its own",
                                "What only the SQL of a descriptor puts into a column is in the row, and in a managed"
                                        + " instance and the shared cache when they are read again: with EclipseLink"
                                        + " alone too.",
                                CACHE,
                                RECORDS)
                        .on(
                                CREATE_FLUSH,
                                CREATE_FLUSH_HOOK,
                                UPDATE_FLUSH,
                                UPDATE_FLUSH_CACHED,
                                UPDATE_MERGE,
                                UPDATE_LIST_MANAGED,
                                UPDATE_FLUSH_HOOK,
                                KEEP_FLUSH_CHANGED),
                known(
                                "queries of its own",
                                "What only the SQL of a descriptor puts into a column is no change that hooks hear of,"
                                        + " and new records do not have it.",
                                RECORDS)
                        .on(
                                CREATE_LIST,
                                CREATE_STREAM,
                                CREATE_UPSERT,
                                CREATE_LIST_HOOK,
                                UPDATE_LIST,
                                UPDATE_STREAM,
                                UPDATE_UPSERT,
                                UPDATE_QUERY,
                                UPDATE_LIST_HOOK,
                                KEEP_LIST_CHANGED),
                known(
                                "returned columns",
                                "A statement asks the database for no columns that it returns for records: after hooks"
                                        + " see the old value, which is read again with the next query.",
                                RECORDS)
                        .on(UPDATE_STATEMENT)
                        .database("postgresql"),
                known(
                                "collections in an embeddable",
                                "Managed instances of the rows are refreshed, for which EclipseLink reads the"
                                        + " collections of embeddables one by one.",
                                SQL)
                        .on(UPDATE_LIST_MANAGED)
                        .unwoven(),
                known(
                                "large objects, serialized and lazy values",
                                "Woven, EclipseLink alone reads the row over a managed instance one of whose lazy"
                                        + " attributes is set to null, and loses what was set before. The facade does not.",
                                TABLES)
                        .on(UPSERT_TAKEN, UPDATE_LIST_HOOK)
                        .woven(),
                known(
                                "large objects, serialized and lazy values",
                                "A lazy attribute that an after hook reads of a deleted record, and that was not loaded"
                                        + " before, is refused: the row is gone.",
                                TABLES)
                        .on(DELETE_FLUSH)
                        .woven(),
                known(
                                "maps of elements",
                                "The records of an upsert are written by a call for each class. What the first one wrote"
                                        + " leaves the shared cache, where EclipseLink alone finds the keys of maps.",
                                SQL)
                        .on(UPDATE_UPSERT),
                known(
                                "maps of elements",
                                "EclipseLink keeps a map by entities in its shared cache as it was when a managed"
                                        + " instance clears it, also the one that a call merges into: the same without"
                                        + " hooks.",
                                CACHE)
                        .on(UPDATE_LIST_MANAGED)
                        .unwoven(),
                known(
                                "returned columns",
                                "What a before hook of a statement changes beyond the statement is refused where only"
                                        + " EclipseLink's own path could write it.",
                                TABLES)
                        .on(UPDATE_STATEMENT_HOOK)
                        .database("postgresql"));
    }
}
