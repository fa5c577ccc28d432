package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.IdSelection;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.SoughtRecords;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.ReportQuery;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is executed for a chunk of its rows at a time. It finds the rows in pages of ids, each after the
 * last id of the one before, so that it meets no row twice, whatever its SET makes of what its WHERE asks for. Not
 * thread-safe; for one call.
 */
public final class ChunkedStatement {

    /** How many ids are read at once. */
    private static final int PAGE = 10_000;

    private final ModifyAllQuery statement;
    private final ChangeType type;
    private final AbstractRecord arguments;
    private final RecordValidation validation;
    private @Nullable Object last;
    private @Nullable Object end;
    private boolean read;

    /**
     * Makes it.
     *
     * @param arguments the values of the parameters
     * @param validation what is checked besides the rejections of hooks
     */
    public ChunkedStatement(
            ModifyAllQuery statement, ChangeType type, AbstractRecord arguments, RecordValidation validation) {
        this.statement = statement;
        this.type = type;
        this.arguments = arguments;
        this.validation = validation;
    }

    /**
     * Requires that the statement does the same chunk by chunk as it would do as a whole.
     *
     * @param session the session of the persistence unit
     * @throws IllegalArgumentException if it looks at other rows of the tables that it writes
     */
    public void require(AbstractSession session) {
        OtherRows.of(session.getDescriptor(statement.getReferenceClass()), StatementCopy.of(statement), session)
                .ifPresent(how -> {
                    throw new IllegalArgumentException("the statement cannot be executed chunk by chunk, because " + how
                            + ", which its earlier chunks have written: leave commitByChunk or chunkByChunk out, or"
                            + " change the records with update(query, change)");
                });
    }

    private ClassDescriptor descriptor(UnitOfWorkImpl unitOfWork) {
        return unitOfWork.getDescriptor(statement.getReferenceClass());
    }

    /**
     * Reads the ids of the next rows that the statement matches, in order; none at the end. The last of all is the last
     * one when this is called first.
     */
    public List<Object> next(UnitOfWorkImpl unitOfWork) {
        ClassDescriptor descriptor = descriptor(unitOfWork);
        IdOrder order = new IdOrder(descriptor, unitOfWork);
        if (!read) {
            read = true;
            end = last(descriptor, unitOfWork);
        }
        if (end == null) {
            return List.of();
        }
        StatementCopy copy = StatementCopy.of(statement);
        ExpressionBuilder builder = copy.builder();
        Expression part = order.upTo(end, builder);
        if (last != null) {
            part = part.and(order.after(last, builder));
        }
        ReportQuery page = copy.report(part);
        page.setMaxRows(PAGE);
        List<Object> ids = IdSelection.read(descriptor, page, arguments, unitOfWork);
        last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        return ids;
    }

    private @Nullable Object last(ClassDescriptor descriptor, UnitOfWorkImpl unitOfWork) {
        ReportQuery query = StatementCopy.of(statement).report();
        DescriptorAccess.idColumns(descriptor)
                .forEach(key -> query.addOrdering(
                        query.getExpressionBuilder().getField(key).descending()));
        query.setMaxRows(1);
        List<Object> ids = IdSelection.read(descriptor, query, arguments, unitOfWork);
        return ids.isEmpty() ? null : ids.get(0);
    }

    /**
     * Locks and reads rows, with what the statement makes of them; those that it does not match any more are left out.
     *
     * @param ids ids of rows, in order
     * @param first the position of the first of them in the call
     */
    public GivenRecords<Written> read(OperationContext context, List<Object> ids, int first) {
        context.flush();
        OldRecords reader = OldRecords.open(context.unitOfWork());
        try {
            MatchedStatement matched = new MatchedStatement(
                    type,
                    statement,
                    arguments,
                    context,
                    reader.unitOfWork(),
                    new RowChunk(new IdOrder(descriptor(context.unitOfWork()), context.unitOfWork()), ids, first));
            return type == ChangeType.DELETE ? deletes(matched, reader) : updates(matched, reader);
        } catch (RuntimeException | Error thrown) {
            reader.close();
            throw thrown;
        }
    }

    private Chunk deletes(MatchedStatement matched, OldRecords reader) {
        StatementDeletes deletes = StatementDeletes.of(
                matched, matched.match(StatementCopy.of(statement), List.of(), List.of()), validation);
        return new Chunk(matched.context(), deletes.records(), deletes, reader);
    }

    private Chunk updates(MatchedStatement matched, OldRecords reader) {
        UpdateAssignment assignment = new UpdateAssignment(matched);
        StatementUpdates updates = new StatementUpdates(matched, assignment, assignment.match(), validation);
        return new Chunk(matched.context(), updates.matched(), updates, reader);
    }

    /**
     * The rows of a chunk.
     *
     * @param records those that the statement matches
     * @param affected those that it changes
     */
    private record Chunk(
            OperationContext context, List<BulkRecord> records, AffectedRecords<Written> affected, OldRecords reader)
            implements GivenRecords<Written> {

        @Override
        public AffectedRecords<Written> affected(ChangeType type) {
            ManagedTwins.refusePending(
                    context.unitOfWork(),
                    affected.records().stream().map(BulkRecord.class::cast).toList(),
                    type);
            return affected;
        }

        @Override
        public SoughtRecords<Written> seek() {
            throw new IllegalStateException("a statement is no upsert");
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
