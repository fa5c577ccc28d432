package org.bulkhooks.eclipselink.internal.statement;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.queries.ReadAllQuery;

/**
 * How many rows a statement may match that is executed as a whole: its hooks get all records at once, so that all are
 * in memory.
 *
 * @param rows the number, 0 for any
 * @param isAsked whether the database stops there, so that no more than that is read and locked
 */
record RowLimit(int rows, boolean isAsked) {

    static RowLimit of(OperationContext context) {
        return new RowLimit(
                context.runtime().settings().statementLimit(), context.dialect().limitsLockedRows());
    }

    /** Has the query stop at the first row that is one too many. */
    void apply(RowQuery query, StatementCopy copy, ClassDescriptor model) {
        // a row that is found by several elements of a collection is there several times, and no limit counts it once;
        // with a limit, EclipseLink joins the tables of subclasses, whose rows cannot be locked everywhere
        if (rows > 0 && isAsked && !copy.matchesRowsTwice() && !model.hasInheritance()) {
            query.limit(rows + 1);
        }
    }

    /** Has a query that finds each row once stop at the first one that is one too many. */
    void apply(ReadAllQuery query) {
        if (rows > 0 && isAsked) {
            query.setMaxRows(rows + 1);
        }
    }

    /**
     * Requires that rows are not too many, and returns them.
     *
     * @throws IllegalStateException if they are
     */
    <T> List<T> require(List<T> matched, ChangeType type, ClassDescriptor model) {
        if (rows > 0 && matched.size() > rows) {
            String call = type == ChangeType.DELETE ? "delete" : "update";
            throw new IllegalStateException("the statement matches more than "
                    + NumberFormat.getIntegerInstance(Locale.ROOT).format(rows) + " rows of " + model.getAlias()
                    + ", and hooks would get all of them at once: execute it with bulk." + call
                    + "(query, commitByChunk()), or with chunkByChunk() in one transaction, or raise the limit"
                    + " org.bulkhooks.statement-limit (0 for none)");
        }
        return matched;
    }
}
