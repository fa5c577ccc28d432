package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.JakartaExceptions;
import org.bulkhooks.eclipselink.internal.steps.OperationSession;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.OperationKind;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.queries.DeleteAllQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;

/** One execution of a statement as an operation on the records whose rows it matches. */
final class StatementOperation {

    private final ModifyAllQuery statement;
    private final AbstractRecord arguments;
    private final ChangeType type;
    private final OperationContext context;
    private final RecordValidation validation;

    /**
     * Makes it.
     *
     * @param statement the statement, which is not executed itself
     * @param arguments the values of its parameters
     * @param context the persistence context, in a transaction, and all else
     * @param validation what is checked besides the rejections of hooks
     */
    StatementOperation(
            ModifyAllQuery statement, AbstractRecord arguments, OperationContext context, RecordValidation validation) {
        this.statement = statement;
        this.arguments = arguments;
        this.type = statement instanceof DeleteAllQuery ? ChangeType.DELETE : ChangeType.UPDATE;
        this.context = context;
        this.validation = validation;
    }

    /** Runs the statement and tells how many rows it matched and wrote. */
    BulkResult run() {
        try {
            return runWithHooks();
        } catch (RuntimeException thrown) {
            context.transaction().fail(thrown, context.unitOfWork());
            throw JakartaExceptions.of(thrown, context.dialect());
        } catch (Error thrown) {
            context.transaction().fail(thrown, context.unitOfWork());
            throw thrown;
        }
    }

    private BulkResult runWithHooks() {
        if (isBypassed() && !UpdateAssignment.hasSubquery(statement)) {
            int rows = runWithoutHooks();
            return new BulkResult(rows, rows);
        }
        context.flush();
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            MatchedStatement matched =
                    new MatchedStatement(type, statement, arguments, context, oldRecords.unitOfWork(), null);
            return type == ChangeType.DELETE ? delete(matched) : update(matched);
        }
    }

    private BulkResult delete(MatchedStatement matched) {
        List<MatchedRow> rows = matched.match(StatementCopy.of(statement), List.of(), List.of());
        if (rows.isEmpty()) {
            return new BulkResult(0, 0);
        }
        StatementDeletes deletes = StatementDeletes.of(matched, rows, validation);
        ManagedTwins.refusePending(context.unitOfWork(), deletes.records(), type);
        return write(rows.size(), deletes);
    }

    private BulkResult update(MatchedStatement matched) {
        UpdateAssignment assignment = new UpdateAssignment(matched);
        List<MatchedRow> rows = assignment.match();
        if (rows.isEmpty()) {
            return new BulkResult(0, 0);
        }
        StatementUpdates updates = new StatementUpdates(matched, assignment, rows, validation);
        ManagedTwins.refusePending(context.unitOfWork(), updates.records(), type);
        return write(rows.size(), updates);
    }

    private BulkResult write(int matched, AffectedRecords<Written> affected) {
        if (affected.records().isEmpty()) {
            return new BulkResult(matched, 0);
        }
        try (HookOperation<Written> operation =
                context.hooks().begin(OperationKind.ofStatement(type), new OperationSession(context))) {
            HookOperation.Result result = operation.run(List.of(affected), left -> {});
            operation.complete();
            return new BulkResult(
                    matched, result.written().get(0).size(), result.kept().size(), operation.rejections());
        }
    }

    /** Tells whether no hook that is called at this moment wants to know of the records. */
    private boolean isBypassed() {
        return concerned().stream().noneMatch(descriptor -> context.callsHooks(context.plan(descriptor), type));
    }

    private List<ClassDescriptor> concerned() {
        return ConcernedClasses.of(statement.getReferenceClass(), context.unitOfWork());
    }

    /** Runs the statement as it is, and has the calls counted that are left out. */
    private int runWithoutHooks() {
        int rows = (Integer) Objects.requireNonNull(
                context.unitOfWork().executeQuery(StatementCopy.of(statement).unchanged(), arguments));
        if (rows > 0) {
            context.transaction().wrote();
            // the concrete class of each row is not known; they count as records of the statement's own model where it
            // can have rows
            concerned().stream()
                    .filter(descriptor -> context.plan(descriptor).hooks().observes(type))
                    .findFirst()
                    .ifPresent(model ->
                            context.hooks().bypassed(model.getJavaClass(), type, rows, new OperationSession(context)));
        }
        return rows;
    }
}
